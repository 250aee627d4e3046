"""XML from anywhere as a tree: no entities of its own making, no network, no endless nesting."""

from __future__ import annotations

from typing import Any

from tocsin.errors import NotText, TooLarge


def parse(data: bytes, name: str) -> Any:
    """The root element; raises NotText for what is no XML, TooLarge for own entities and endless nesting."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        kind = TooLarge if "xcessive depth" in str(error) or "ntity reference loop" in str(error) else NotText
        raise kind(name, f"damaged XML: {' '.join(str(error).split())}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        raise TooLarge(name, "XML that defines entities of its own, which no news needs")
    return root


def local(element: Any) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
