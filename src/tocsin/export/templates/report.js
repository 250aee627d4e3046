"use strict";
(() => {
  const pieces = [...document.querySelectorAll("[data-claims]")];
  const claims = [...document.querySelectorAll("[data-claim]")];
  const byName = new Map();
  const file = (name, part, element) => {
    if (!byName.has(name)) byName.set(name, { claims: [], pieces: [] });
    byName.get(name)[part].push(element);
  };
  const names = (piece) => piece.dataset.claims.split(" ");
  for (const claim of claims) file(claim.dataset.claim, "claims", claim);
  for (const piece of pieces) for (const name of names(piece)) file(name, "pieces", piece);

  let lit = [];
  const light = (chosen) => {
    for (const element of lit) {
      element.classList.remove("lit");
      element.removeAttribute("aria-current");
    }
    lit = chosen.flatMap((name) => [...byName.get(name).claims, ...byName.get(name).pieces]);
    for (const element of lit) {
      element.classList.add("lit");
      element.setAttribute("aria-current", "true");
    }
    for (const article of document.querySelectorAll("article"))
      article.classList.toggle("picked", chosen.some((name) => name.startsWith(article.id + "-")));
    try {
      history.replaceState(null, "", chosen.length ? "#" + chosen[0] : location.pathname + location.search);
    } catch { /* a page without an address of its own keeps no state */ }
  };
  const show = (element) => element && element.scrollIntoView({ block: "nearest" });
  const pickClaim = (claim) => {
    const name = claim.dataset.claim;
    light([name]);
    show(byName.get(name).pieces[0]);
  };
  const pickPiece = (piece) => {
    const known = names(piece).filter((name) => byName.get(name).claims.length);
    if (!known.length) return;
    light(known);
    show(byName.get(known[0]).claims[0]);
  };

  document.addEventListener("click", (event) => {
    const claim = event.target.closest("[data-claim]");
    const piece = event.target.closest("[data-claims]");
    const link = event.target.closest("a");
    if (event.target.closest(".close")) light([]);
    else if (claim && (!link || link.classList.contains("at"))) {
      event.preventDefault();
      pickClaim(claim);
    } else if (piece && !String(getSelection())) pickPiece(piece);
  });
  document.addEventListener("keydown", (event) => {
    const piece = event.target.closest && event.target.closest("[data-claims]");
    if (event.key === "Escape") light([]);
    else if (piece && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      pickPiece(piece);
    }
  });
  const asked = decodeURIComponent(location.hash.slice(1));
  if (byName.has(asked) && byName.get(asked).claims.length) {
    pickClaim(byName.get(asked).claims[0]);
    show(byName.get(asked).claims[0]);
  }
})();
