"""Reading a tagged PDF back: its tree, its marked content, and the words of both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

_PAINTS = {*("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"')}
"""Operators that leave ink (ISO 32000-1, annex A)."""

_ARTIFACT = -1

Place = tuple[int, int]
"""The index of a page and the number of a piece of marked content on it."""


@dataclass
class Node:
    """An element of the tree with the places of its own content."""

    kind: str
    entry: pikepdf.Object
    parent: "Node | None"
    children: list["Node"] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """Yield this and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self, key: str) -> str:
        """Return a text of the element, empty if there is none."""
        return str(self.entry.get(f"/{key}", ""))


@dataclass
class Drawn:
    """What a page draws: text by content number, -1 for artifacts; ink outside of any mark."""

    by_number: dict[int, str] = field(default_factory=dict)
    unmarked: list[str] = field(default_factory=list)
    unbalanced: int = 0


class TaggedFile:
    """A PDF as a screen reader finds it."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(pdf))
        self.root = self.pdf.Root.StructTreeRoot
        self._pages = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        self.tree = self._node(self.root.K, None)
        self.drawn = [_drawn(page) for page in self.pdf.pages]

    def nodes(self, kind: str) -> list[Node]:
        """Return the elements of a type, in reading order."""
        return [node for node in self.tree.walk() if node.kind == kind]

    def words(self, node: Node) -> str:
        """Return the text that is the element's own."""
        return "".join(self.drawn[page].by_number[number] for page, number in node.places)

    def page_words(self) -> list[list[str]]:
        """Return the words of each page as they are drawn, those of artifacts first."""
        texts = [
            " ".join(text for _, text in sorted(each.by_number.items())) for each in self.drawn
        ]
        return [text.split() for text in texts]

    def texts(self) -> list[str]:
        """Return the text of each element that has any, in reading order."""
        return [text for node in self.tree.walk() if (text := self.words(node))]

    def spoken(self, language: str) -> set[tuple[str, str]]:
        """Return each text with its language, ``language`` being that of the file."""

        def below(node: Node, around: str) -> Iterator[tuple[str, str]]:
            own = node.text("Lang") or around
            yield self.words(node), own
            for child in node.children:
                yield from below(child, own)

        return set(below(self.tree, language))

    def parents(self) -> dict[Place, pikepdf.Object]:
        """Return the element of each place as the parent tree has it."""
        numbers = list(self.root.ParentTree.Nums)
        arrays = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        return {
            (index, number): entry
            for index, page in enumerate(self.pdf.pages)
            for number, entry in enumerate(arrays[int(page.StructParents)])
        }

    def _node(self, entry: pikepdf.Object, parent: Node | None) -> Node:
        node = Node(str(entry.S).removeprefix("/"), entry, parent)
        for child in entry.K:
            if "/MCID" in child:
                node.places.append((self._pages[child.Pg.objgen], int(child.MCID)))
            else:
                node.children.append(self._node(child, node))
        return node


def _drawn(page: pikepdf.Page) -> Drawn:
    found, font = Drawn(), dict[int, str]()
    marks: list[int] = []
    fonts = {name: _unicode(each) for name, each in page.resources.Font.items()}
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "BDC":
            marks.append(int(operands[1].get("/MCID", _ARTIFACT)))
            found.by_number.setdefault(marks[-1], "")
        elif name == "BT" and marks and marks[-1] == _ARTIFACT:
            found.by_number[_ARTIFACT] += " "
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in _PAINTS and not marks:
            found.unmarked.append(name)
        if name == "Tj" and marks:
            text = "".join(font[code] for code in bytes(operands[0]))
            found.by_number[marks[-1]] += text
    found.unbalanced = len(marks)
    return found


def _unicode(font: pikepdf.Object) -> dict[int, str]:
    """Return the characters of a font with codes of one byte, as its ToUnicode map has them."""
    codes = re.findall(rb"<(..)> <(....)>", font.ToUnicode.read_bytes())
    return {int(code, 16): chr(int(character, 16)) for code, character in codes}
