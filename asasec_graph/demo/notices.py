"""The lines that stand wherever the demo world is shown."""

from __future__ import annotations

from typing import Final

NOTICE_EN: Final = (
    "Demonstration data: every face is a sample picture shipped with a software library and stands for nobody; "
    "every name, number and event is fictional."
)
NOTICE_ES: Final = (
    "Datos de demostración: cada rostro es una imagen de muestra de una biblioteca de software y no representa a "
    "nadie; todos los nombres, números y hechos son ficticios."
)
