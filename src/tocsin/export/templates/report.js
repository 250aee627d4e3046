"use strict";
(() => {
  const pieces = [...document.querySelectorAll("[data-claims]")];
  const claims = [...document.querySelectorAll("[data-claim]")];
  const names = (piece) => piece.dataset.claims.split(" ");
  const light = (chosen) => {
    for (const piece of pieces) piece.classList.toggle("lit", names(piece).some((n) => chosen.includes(n)));
    for (const claim of claims) claim.classList.toggle("lit", chosen.includes(claim.dataset.claim));
  };
  const show = (element) => element && element.scrollIntoView({ block: "nearest" });
  for (const claim of claims) {
    const pick = (event) => {
      if (event.target.closest("a")) return;
      light([claim.dataset.claim]);
      show(pieces.find((p) => names(p).includes(claim.dataset.claim)));
    };
    claim.addEventListener("click", pick);
    claim.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      pick(event);
    });
  }
  for (const piece of pieces) {
    piece.addEventListener("click", () => {
      light(names(piece));
      show(claims.find((c) => names(piece).includes(c.dataset.claim)));
    });
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && light([]));
})();
