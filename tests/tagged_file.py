"""Reading a tagged PDF back: its tree, its marked content, and the words of both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

_PAINTS = {*("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"')}
"""Operators that leave ink (ISO 32000-1, annex A)."""

ARTIFACT = -1
"""What stands for the number of content that nobody reads."""

STRETCHES = {"Span", "Link"}
"""Elements inside the line of a text (ISO 32000-1, 14.8.4.4)."""

Place = tuple[int, int]
"""The index of a page and the number of a piece of marked content on it."""


@dataclass(eq=False)
class Node:
    """An element of the tree with its content in order, and the annotations it leads by."""

    kind: str
    entry: pikepdf.Object
    parent: "Node | None"
    content: list["Place | Node"] = field(default_factory=list)
    annotations: list[pikepdf.Object] = field(default_factory=list)

    @property
    def children(self) -> list["Node"]:
        """The elements right below it."""
        return [each for each in self.content if isinstance(each, Node)]

    @property
    def places(self) -> list[Place]:
        """The places of its own content."""
        return [each for each in self.content if not isinstance(each, Node)]

    def all_places(self) -> Iterator[Place]:
        """Yield the places of its content and of all below it, in reading order."""
        for each in self.content:
            if isinstance(each, Node):
                yield from each.all_places()
            else:
                yield each

    @property
    def block(self) -> "Node":
        """The element whose text this is part of: itself, unless it is a stretch of another."""
        return self.parent.block if self.kind in STRETCHES and self.parent else self

    def walk(self) -> Iterator["Node"]:
        """Yield this and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self, key: str) -> str:
        """Return a text of the element, empty if there is none."""
        return str(self.entry.get(f"/{key}", ""))

    def attribute(self, key: str) -> str:
        """Return an attribute of the element as text, empty if there is none."""
        attributes = self.entry.get("/A", pikepdf.Dictionary())
        return str(attributes.get(f"/{key}", "")).removeprefix("/")


@dataclass
class Drawn:
    """What a page draws: its marked content by number and in order; ink outside of any mark."""

    by_number: dict[int, str] = field(default_factory=dict)
    in_order: list[tuple[int, str]] = field(default_factory=list)
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
        """Return the text that is the element's own, with the stretches inside it."""
        return "".join(map(self._piece, node.content))

    def page_words(self) -> list[list[str]]:
        """Return the words of each page as they are drawn, those of artifacts too."""
        blocks = {place: node.block for node in self.tree.walk() for place in node.places}
        pages = []
        for index, drawn in enumerate(self.drawn):
            text, last = "", None
            for number, piece in drawn.in_order:
                block = blocks.get((index, number))
                text += piece if block and block is last else f" {piece}"
                last = block
            pages.append(text.split())
        return pages

    def unread(self) -> str:
        """Return the text of all artifacts."""
        return " ".join(each.by_number.get(ARTIFACT, "") for each in self.drawn)

    def texts(self) -> list[str]:
        """Return the text of each element that has any, in reading order."""
        blocks = (node for node in self.tree.walk() if node.kind not in STRETCHES)
        return [text for node in blocks if (text := self.words(node))]

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
        by_key = self._parents_by_key()
        return {
            (index, number): entry
            for index, page in enumerate(self.pdf.pages)
            for number, entry in enumerate(by_key[int(page.StructParents)])
        }

    def parent_of(self, annotation: pikepdf.Object) -> pikepdf.Object:
        """Return the element of an annotation as the parent tree has it."""
        return self._parents_by_key()[int(annotation.StructParent)]

    def _parents_by_key(self) -> dict[int, pikepdf.Object]:
        numbers = list(self.root.ParentTree.Nums)
        return dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))

    def _piece(self, content: "Place | Node") -> str:
        if isinstance(content, Node):
            return self.words(content) if content.kind in STRETCHES else ""
        page, number = content
        return self.drawn[page].by_number[number]

    def _node(self, entry: pikepdf.Object, parent: Node | None) -> Node:
        node = Node(str(entry.S).removeprefix("/"), entry, parent)
        for child in entry.K:
            if "/MCID" in child:
                node.content.append((self._pages[child.Pg.objgen], int(child.MCID)))
            elif "/Obj" in child:
                node.annotations.append(child.Obj)
            else:
                node.content.append(self._node(child, node))
        return node


def _drawn(page: pikepdf.Page) -> Drawn:
    found, font = Drawn(), dict[int, str]()
    marks: list[int] = []
    text = ""
    fonts = {name: _unicode(each) for name, each in page.resources.Font.items()}
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "BDC":
            marks.append(int(operands[1].get("/MCID", ARTIFACT)))
            text = ""
        elif name == "BT" and marks and marks[-1] == ARTIFACT:
            text += " "
        elif name == "EMC":
            number = marks.pop()
            found.in_order.append((number, text))
            found.by_number[number] = found.by_number.get(number, "") + text
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in _PAINTS and not marks:
            found.unmarked.append(name)
        if name == "Tj":
            text += "".join(font[code] for code in bytes(operands[0]))
    found.unbalanced = len(marks)
    return found


def _unicode(font: pikepdf.Object) -> dict[int, str]:
    """Return the characters of a font with codes of one byte, as its ToUnicode map has them."""
    codes = re.findall(rb"<(..)> <(....)>", font.ToUnicode.read_bytes())
    return {int(code, 16): chr(int(character, 16)) for code, character in codes}
