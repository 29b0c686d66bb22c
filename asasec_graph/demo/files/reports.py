"""Police reports as plain text (UTF-8 or Windows-1252) and as PDF, wrapped and paged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEFT, _TOP, _LEADING, _BOTTOM = 60, 780, 15, 60


def write_text_report(path: Path, title: str, paragraphs: Sequence[str], encoding: str = "utf-8") -> None:
    """A report as text, a blank line between paragraphs."""
    lines = [title, "=" * len(title), ""]
    for paragraph in paragraphs:
        lines += [*wrap(paragraph, 96, break_long_words=False, break_on_hyphens=False), ""]
    path.write_bytes("\n".join(lines).encode(encoding))


def write_pdf_report(path: Path, title: str, paragraphs: Sequence[str]) -> None:
    """A report as PDF with a text layer; the same words give the same bytes."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle(title)
    height = _line(canvas, title, _TOP, "Helvetica-Bold", 14) - _LEADING
    for paragraph in paragraphs:
        for line in wrap(paragraph, 88, break_long_words=False, break_on_hyphens=False):
            height = _line(canvas, line, height, "Helvetica", 11)
        height -= _LEADING // 2
    canvas.save()


def _line(canvas: Canvas, text: str, height: float, font: str, size: int) -> float:
    if height < _BOTTOM:
        canvas.showPage()
        height = _TOP
    canvas.setFont(font, size)
    canvas.drawString(_LEFT, height, text)
    return height - _LEADING
