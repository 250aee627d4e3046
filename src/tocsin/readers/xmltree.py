"""XML from anywhere as a tree: no entities of its own making, no network, no endless nesting."""

from __future__ import annotations

import re
from typing import Any

from tocsin.errors import NotText, TooLarge

_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)
_PROLOG = 1 << 16  # bytes before the root, where entities are defined


def parse(data: bytes, name: str) -> Any:
    """The root element; raises NotText for what is no XML, TooLarge for own entities and endless nesting."""
    from lxml import etree

    refuse_entities(data, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        kind = TooLarge if "xcessive depth" in str(error) else NotText
        raise kind(name, f"damaged XML: {' '.join(str(error).split())}") from error
    return root


def refuse_entities(data: bytes, name: str) -> None:
    """Raises TooLarge for XML that defines entities: no news needs them, and bombs are made of them."""
    if _ENTITY.search(data[:_PROLOG].replace(b"\0", b"")):
        raise TooLarge(name, "XML that defines entities of its own")


def local(element: Any) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
