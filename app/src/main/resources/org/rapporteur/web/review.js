"use strict";
// Selecting words with the mouse and keys for the queue; every page works without it.
(() => {
  const text = document.querySelector("[data-text]");

  // Places count code points; a string of the page counts UTF-16 units, and Array.from takes it apart by code points.
  const count = (words) => Array.from(words).length;

  // The code points of a piece with their places. What a page shows otherwise than it is stands for all of its piece.
  const points = (piece) => {
    const at = Number(piece.dataset.at);
    const end = Number(piece.dataset.end);
    const shown = Array.from(piece.textContent);
    return shown.length === end - at
      ? shown.map((letter, i) => ({ letter, at: at + i, end: at + i + 1 }))
      : [{ letter: piece.textContent, at, end }];
  };

  const inside = (piece, range) => {
    const all = points(piece);
    const edge = (node, offset) => {
      const before = document.createRange();
      before.selectNodeContents(piece);
      before.setEnd(node, offset);
      return count(before.toString());
    };
    const from = piece.contains(range.startContainer) ? edge(range.startContainer, range.startOffset) : 0;
    const to = piece.contains(range.endContainer) ? edge(range.endContainer, range.endOffset) : Infinity;
    return all.length === 1 ? (to > from ? all : []) : all.slice(from, to);
  };

  // What is selected, as places that begin and end with a word and go over no line break.
  const selected = () => {
    const selection = document.getSelection();
    if (!text || !selection || selection.rangeCount === 0 || selection.isCollapsed) return [];
    const range = selection.getRangeAt(0);
    const spans = [];
    let line = [];
    const close = () => {
      while (line.length && !line[0].letter.trim()) line.shift();
      while (line.length && !line[line.length - 1].letter.trim()) line.pop();
      if (line.length) spans.push([line[0].at, line[line.length - 1].end]);
      line = [];
    };
    let last = null;
    for (const piece of text.querySelectorAll("[data-at]")) {
      if (!range.intersectsNode(piece)) continue;
      for (const point of inside(piece, range)) {
        if (point.letter.includes("\n") || (last !== null && point.at !== last)) close();
        if (!point.letter.includes("\n")) line.push(point);
        last = point.end;
      }
    }
    close();
    return spans;
  };

  const words = (from, to) => {
    const all = [];
    for (const piece of text.querySelectorAll("[data-at]")) {
      for (const point of points(piece)) if (point.at >= from && point.end <= to) all.push(point.letter);
    }
    return all.join("");
  };

  const pairs = (place) =>
    [...place.querySelectorAll(".pair")].map((pair) => [...pair.querySelectorAll("input")]);

  const tell = (place) => {
    place.querySelector("[data-words]").textContent = pairs(place)
      .filter(([from, to]) => from.value && to.value)
      .map(([from, to]) => "“" + words(Number(from.value), Number(to.value)) + "”")
      .join(" … ");
  };

  const use = (button) => {
    const spans = selected();
    const said = document.querySelector("[data-said]");
    if (spans.length === 0) {
      said.textContent = "No words of the text are selected.";
      return;
    }
    const place = document.querySelector(`[data-place="${button.dataset.use}"]`);
    const kept = "more" in button.dataset
      ? pairs(place).map(([from, to]) => [from.value, to.value]).filter(([from, to]) => from || to)
      : [];
    const all = [...kept, ...spans].sort((one, other) => Number(one[0]) - Number(other[0]));
    while (pairs(place).length <= all.length) {
      const rows = place.querySelectorAll(".pair");
      rows[rows.length - 1].after(rows[rows.length - 1].cloneNode(true));
    }
    pairs(place).forEach(([from, to], i) => {
      from.value = all[i] ? all[i][0] : "";
      to.value = all[i] ? all[i][1] : "";
    });
    tell(place);
    said.textContent = `The ${button.dataset.use} is ${place.querySelector("[data-words]").textContent}`;
  };

  if (text) {
    document.querySelectorAll("[data-picking]").forEach((part) => { part.hidden = false; });
    document.querySelectorAll("[data-place]").forEach((place) => {
      tell(place);
      place.addEventListener("input", () => tell(place));
    });
    document.querySelectorAll("[data-use]").forEach((button) => {
      // A press of the mouse would take the selection away before it is used.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => use(button));
    });
    // To end a selection on a link is not to follow it.
    text.addEventListener("click", (event) => {
      const selection = document.getSelection();
      if (event.target.closest("a[data-at]") && selection && !selection.isCollapsed) event.preventDefault();
    });
  }

  const picked = document.querySelector("[data-picked]");
  if (picked && text) {
    const link = picked.querySelector("[data-link]");
    document.addEventListener("selectionchange", () => {
      const spans = selected();
      picked.hidden = spans.length === 0;
      link.href = text.dataset.add + "?content=" + encodeURIComponent(spans.map((span) => span.join("-")).join(" "));
    });
  }

  // Who else is at this statement, asked every few seconds while the page is looked at. Names are only ever shown as text.
  const others = document.querySelector("[data-others]");
  if (others) {
    const fill = document.getElementById("fill");
    let changes = false;
    let isTyping = false;
    let known = null;
    fill.addEventListener("input", () => {
      isTyping = true;
    });
    fill.addEventListener("input", () => {
      changes = true;
      ask();
    }, { once: true });
    const names = (all) => all.map((each) => each.name).join(", ");
    const ask = async () => {
      if (document.hidden) return;
      try {
        // Who types is at the desk, though nothing else is asked for.
        const asked = (changes ? "?changes=yes" : "") + (isTyping ? "&typing=yes" : "");
        isTyping = false;
        const answer = await fetch(others.dataset.others + asked, { cache: "no-store" });
        if (!answer.ok) return;
        const told = await answer.json();
        known = known === null ? told.decisions : known;
        const changing = told.others.filter((each) => each.changes);
        const said = told.decisions > known && told.by
          ? `${told.by} has decided something about this statement meanwhile. Load the page again before you decide.`
          : changing.length
            ? `${names(changing)} is changing this statement, too.`
            : told.others.length ? `${names(told.others)} is looking at this statement, too.` : "";
        if (others.textContent !== said) others.textContent = said;
        others.hidden = !said;
      } catch (problem) {
        // The desk was stopped, or the network is gone; who sends the form is told.
        return;
      }
    };
    ask();
    setInterval(ask, 5000);
    document.addEventListener("visibilitychange", ask);
  }

  // Who dictates, or presses keys by mistake, can turn single keys off; that is kept in the browser.
  const OFF = "rapporteur-keys-off";
  const keys = document.querySelector("[data-keys]");
  if (keys) {
    const box = keys.querySelector("input");
    keys.hidden = false;
    box.checked = localStorage.getItem(OFF) === null;
    box.addEventListener("change", () =>
      box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes"));
  }

  document.addEventListener("keydown", (event) => {
    if (localStorage.getItem(OFF) !== null) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const wanted = [...document.querySelectorAll("[aria-keyshortcuts]")]
      .find((part) => part.getAttribute("aria-keyshortcuts").split(" ").includes(event.key));
    if (wanted) {
      event.preventDefault();
      wanted.click();
    }
  });
})();
