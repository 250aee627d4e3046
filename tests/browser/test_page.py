"""The page as a person meets it: clicks, keys, colours, widths, and what must not happen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "examples"
BORDER = (EXAMPLES / "border-night.txt").read_text(encoding="utf-8")
LOOKS = [(width, scheme) for width in (390, 768, 1440) for scheme in ("light", "dark")]

CONTRAST = """() => {
  const pen = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
  const rgba = (colour) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].map((v, i) => i < 3 ? v : v / 255); };
  const over = (top, below) => top.slice(0, 3).map((v, i) => v * top[3] + below[i] * (1 - top[3]));
  const ground = (e) => e === null ? rgba(getComputedStyle(document.body).backgroundColor)
    : over(rgba(getComputedStyle(e).backgroundColor), ground(e.parentElement));
  const light = (c) => { const [r, g, b] = c.map(v => { v /= 255;
      return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b; };
  const bad = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.closest('script,style') || !e.getClientRects().length) continue;
    const below = ground(e), ink = over(rgba(getComputedStyle(e).color), below);
    const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) bad.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className} ${walk.currentNode.data.trim().slice(0, 30)}`);
  }
  return bad;
}"""  # noqa: E501


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_it_is_quiet_fits_and_can_be_read(visit: Callable[..., Any], width: int, scheme: str) -> None:
    seen = visit(BORDER, width=width, scheme=scheme)
    assert seen.said == []
    assert [url for url in seen.asked if not url.startswith(("file:", "data:"))] == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.page.evaluate(CONTRAST) == []
    seen.page.locator("[data-claim]").first.click()
    assert seen.page.evaluate(CONTRAST) == [], "where words are lit"


@pytest.mark.parametrize("width", [390, 1440])
def test_a_click_on_a_claim_lights_its_words_and_brings_them_into_view(
    visit: Callable[..., Any], width: int
) -> None:
    seen = visit(BORDER, width=width)
    claim = seen.page.locator("[data-claim]", has_text="high alert").first
    claim.click()
    words = claim.locator("q").inner_text().strip("“”")
    assert seen.lit() == words
    assert seen.in_view(".piece.lit")
    assert "lit" in str(claim.get_attribute("class"))


def test_a_click_on_words_lights_the_claims_about_them(visit: Callable[..., Any]) -> None:
    seen = visit(BORDER)
    piece = seen.page.locator("[data-claims]", has_text="high alert").first
    piece.click()
    lit = seen.page.locator(".claim.lit")
    assert lit.count() >= 1
    assert set(lit.evaluate_all("all => all.map(e => e.dataset.claim)")) == set(
        str(piece.get_attribute("data-claims")).split()
    )
    assert seen.in_view(".claim.lit")


def test_the_keyboard_does_it_all(visit: Callable[..., Any]) -> None:
    seen = visit(BORDER)
    link = seen.page.locator("[data-claim] a.at").first
    link.focus()
    seen.page.keyboard.press("Enter")
    first = seen.lit()
    assert first
    seen.page.keyboard.press("Escape")
    assert seen.lit() == "" and seen.page.locator(".lit").count() == 0
    seen.page.locator("[data-claims]").last.focus()
    seen.page.keyboard.press("Enter")
    assert seen.page.locator(".claim.lit").count() >= 1


def test_the_address_keeps_the_chosen_claim(visit: Callable[..., Any]) -> None:
    seen = visit(BORDER)
    seen.page.locator("[data-claim]", has_text="high alert").first.click()
    words = seen.lit()
    assert seen.page.url.split("#")[1].startswith("r1-c")
    seen.page.reload()
    assert seen.lit() == words and seen.in_view(".piece.lit")


def test_on_a_telephone_the_words_rise_from_below_and_go_again(visit: Callable[..., Any]) -> None:
    seen = visit(BORDER, width=390)
    assert not seen.page.locator(".close").is_visible()
    seen.page.locator("[data-claim]").first.click()
    seen.page.locator(".close").click()
    assert seen.page.locator(".lit").count() == 0
    assert not seen.page.locator(".close").is_visible()


def test_it_can_be_read_without_its_script(visit: Callable[..., Any], browser: Any) -> None:
    seen = visit(BORDER)
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(seen.page.url)
    link = plain.locator("[data-claim] a.at").first
    link.click()
    assert plain.url.endswith(str(link.get_attribute("href")))


HOSTILE = [
    "<script>window.pwned = 1</script>",
    '"><img src=x onerror="window.pwned = 1">',
    "</script><svg onload=window.pwned=1>",
    "Gen\u202eeral Rotcod",
]


@pytest.mark.parametrize("nasty", HOSTILE)
def test_hostile_words_stay_words(visit: Callable[..., Any], nasty: str) -> None:
    text = f"{nasty} attacks town\n\nGeneral {nasty} said rebels killed two soldiers in {nasty} on Monday.\n"
    seen = visit(text)
    assert seen.page.evaluate("window.pwned") is None
    assert seen.page.locator("main :is(img, svg, script, iframe)").count() == 0
    assert seen.said == [] and len(seen.asked) == 1
    shown = seen.page.locator(".words").first.inner_text()
    assert shown == f"{nasty} attacks town".replace("\u202e", "⟨U+202E⟩")


def test_a_word_of_ten_thousand_letters_widens_nothing(visit: Callable[..., Any]) -> None:
    text = f"Rebels killed two soldiers in {'w' * 10_000} on Monday, the army said.\n"
    assert visit(text, width=390).page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_several_reports_stay_apart(visit: Callable[..., Any]) -> None:
    seen = visit(BORDER, "Rebels killed two soldiers in Goma on Monday, the army said.\n")
    seen.page.locator("#r2 [data-claim]").first.click()
    assert seen.page.locator("#r1 .lit").count() == 0
    assert seen.page.locator("#r2 .piece.lit").count() >= 1
    assert seen.page.locator("nav.toc a").count() == 2


def test_a_long_report_answers_at_once(visit: Callable[..., Any]) -> None:
    paragraphs = BORDER.split("\n\n")[1:12]
    text = "\n\n".join(p.replace("Spin Boldak", f"Spin Boldak {n}") for n in range(25) for p in paragraphs)
    seen = visit(text)
    seen.page.locator("[data-claim]").last.click()
    assert seen.lit()
