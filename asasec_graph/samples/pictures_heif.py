"""A HEIF file as telephones write them (ISO/IEC 23008-12): HEVC pictures turned by a property, EXIF beside them.

The coded picture, 128 x 96 pixels of flat shapes, is kept here as it was encoded once: no encoder is at hand where
samples are made.
"""

from __future__ import annotations

import base64
import struct

WIDTH, HEIGHT = 128, 96
_PARAMETERS = (
    "KmiN^|NjIC00093pQr!;0{{RXx&lA",
    "LID8;2mk;B0H3G;00RI39-t5)VP(3KOs;4M000932mk;B0LVZ",
    "L;=Baup&S",
)
_SLICE = (
    "C;_intRP0EQa{#Ps9wC9mdol^MNMs4ZAn5W6>-Yde^i@^WJFL<i*^wul#TYcf;&ufm{a4qVSt0tB-e?TgkLC7uP6+kv6~>VgM4Zo5<mv43vf"
    "_H>Cd(_3nCxtOK9ob9RzQLY+O)9RsqSMR-ot#0*IKA8)Bx+c#!O5$K?;<wkV+9Q3DudjIFJJvQv|QQ3mBT6?&N$gFdCH)OB(4sR|c}LIll*<"
    "{Z+P@jxrX11$60RF^xC$Aczt%uQ?ufHJo}fk$+<O|}nfym#d^#83s2otc?u!Cm??MD<T-l2<kxsY*>C2e=?S72c|$v*gohS$xV)+euP?240="
    "ady?M!wUI?pt^%#hrW?Um-KQ^|cS0JmU^oq{!@axP=>f((v#UkFME-=`iN!CkvsV!n8$qqi=w)pthZr*)c+wD6?aVz4=xvkL;?S!V6)to|XO"
    "HbC74SnJy}=MConQi6Pn2p-QdS@$9A)0Bmz9RN(@|2)c*s2}sl34kKvZ%(;W8xj2xSa57Kk!zzcA0fAd6ltO#MCM<;xv9o*)kUssX+*H3f$q"
    "WP%Ai2@9JRjzD@K%4LqZ1P{*I_&O@ZOy*=&V(nzLAG$>D2o+h<Y;^R>kALxf)%mL1>4UrtobXd~6tB`3kzZ7#v3CI#D&X(L^{J<;Q20Ubs0z"
    "k&wdfXd%d9&U{<6wHS8h%=7LY(D)_D4Ur_j*L9t^Zbw&UG!!~)CG+pw=6y|6r&1f7Z`4;-@i@7yx~%Kv6?E`B1$VKnVUiW3=`ytd5Dd-t{<8"
    "5>XjSOio~wrBSHu@mfkfEJ(%uIWz<ZxkK*k$0IVbyE}BAt-PjO=|#6w|Wu2RtM4v(tQZM0KWzdPHFgesGrF|I=BlMtyMeMxJz55t~{=YA?<I"
    "^ZP583A_<LKc=yPy5~10L?mQ*s7DC515X`KKZ*3|T)iB=I+_#Rynn5)6=-s%^>9LSJZgbzs*<q1z1mPc6x}462Bx6iU=$yO`lr?+e5JTyK8)"
    "#prGWKJ%IM+>#GEMR%#CY?Y2ilQRi!E@w6tj|!EV9&~8%a;@!HJ+GX9~+{xnG9;Ubgn3L6(brj^W2uO>FY|doLejDKvrhXuWWjw_cEf0%d(h"
    "Fts$F5nE(N*ro^nX|g{Er!^V$?^I&lG{WYljw5Y{vWFUEe-^@0L#PQ6Lx@zl@dz%_8>H}e^FN2LL0Z@oe(VN(|0S`hMZQ2@+9BPHmMrw3gYl"
    "QP#}CzbIH{*y3941!iRP=kX3DAn?kqc}A+@?pfQ4UIVe2-^^!(}HAn<8pT1ep_r|T*55cL~8sIbkijfox5Jq?7O^iiT<V-{k+k05XW`ALL@M"
    "XMAG>&Gs~9}Y1j9(W-xLgjBlaFU52$N1Lk1Yb5ly4bo0fBE<^#pQg0K+}$e{MAVEA6Kwc-6_*$##?nhYGEoRq^&AhxDcR~)P*ft+c^Qh+LzU"
    "rAYe&Zl=!k<0U>3zYNhjznzxr^6bkDVcW}~9-PIUu?H4PlJuY5J?K(Yaf+M+0@>23ZZPfd_B%T_fa8I0V_gYcU&?%|F"
)


def write(exif: bytes, turns: int = 1, pictures: int = 1) -> bytes:
    """The file: `pictures` times the same, the first of them the primary and turned counter-clockwise by quarters."""
    parameters = [base64.b85decode(part) for part in _PARAMETERS]
    coded = base64.b85decode("".join(_SLICE))
    sample = struct.pack(">I", len(coded)) + coded
    block = struct.pack(">I", 6) + b"Exif\0\0" + exif
    ftyp = _box(b"ftyp", b"heic\0\0\0\0mif1heic")
    length = len(_meta(parameters, turns, pictures, 0, len(sample), len(block)))
    start = len(ftyp) + length + 8
    meta = _meta(parameters, turns, pictures, start, len(sample), len(block))
    return ftyp + meta + _box(b"mdat", sample + block)


def _meta(parameters: list[bytes], turns: int, pictures: int, start: int, sample: int, block: int) -> bytes:
    ids = range(1, pictures + 1)
    exif = pictures + 1
    infos = [_full(b"infe", 2, struct.pack(">HH4s", number, 0, b"hvc1") + b"\0") for number in ids]
    infos.append(_full(b"infe", 2, struct.pack(">HH4s", exif, 0, b"Exif") + b"\0"))
    places = [(number, start, sample) for number in ids] + [(exif, start + sample, block)]
    located = b"".join(struct.pack(">HHHII", number, 0, 1, at, length) for number, at, length in places)
    properties = [
        _box(b"hvcC", _configuration(parameters)),
        _full(b"ispe", 0, struct.pack(">II", WIDTH, HEIGHT)),
        _box(b"irot", bytes([turns])),
    ]
    tied = b"".join(
        struct.pack(">HB", number, 3 if number == 1 else 2) + (b"\x81\x02\x83" if number == 1 else b"\x81\x02")
        for number in ids
    )
    return _full(
        b"meta",
        0,
        _full(b"hdlr", 0, b"\0\0\0\0pict" + b"\0" * 13)
        + _full(b"pitm", 0, struct.pack(">H", 1))
        + _full(b"iloc", 0, b"\x44\0" + struct.pack(">H", len(places)) + located)
        + _full(b"iinf", 0, struct.pack(">H", len(infos)) + b"".join(infos))
        + _full(b"iref", 0, _box(b"cdsc", struct.pack(">HHH", exif, 1, 1)))
        + _box(b"iprp", _box(b"ipco", b"".join(properties)) + _full(b"ipma", 0, struct.pack(">I", pictures) + tied)),
    )


def _configuration(parameters: list[bytes]) -> bytes:
    """The decoder's configuration (ISO/IEC 14496-15, 8.3.3.1); profile and level as in the parameter sets."""
    profile = parameters[1][3:15]
    head = b"\1" + profile + struct.pack(">HBBBBHB", 0xF000, 0xFC, 0xFD, 0xF8, 0xF8, 0, 0x0F)
    arrays = b"".join(
        bytes([0x80 | (part[0] >> 1) & 0x3F]) + struct.pack(">HH", 1, len(part)) + part for part in parameters
    )
    return head + bytes([len(parameters)]) + arrays


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _full(kind: bytes, version: int, content: bytes) -> bytes:
    return _box(kind, struct.pack(">I", version << 24) + content)
