"""What a tagged file says of itself in XMP (ISO 16684-1), as PDF/UA-1 asks for it."""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

_PACKET: Final = """\
<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
"""ISO 14289-1, 5 (the part) and 7.1 (the title)."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; ``language`` is a BCP 47 tag."""

    title: str
    author: str
    subject: str
    language: str

    def xmp(self) -> bytes:
        """Return the metadata packet in UTF-8."""
        packet = _PACKET.format(
            title=escape(self.title),
            author=escape(self.author),
            subject=escape(self.subject),
            language=escape(self.language),
        )
        return packet.encode()
