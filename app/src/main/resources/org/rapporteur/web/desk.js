"use strict";
// Whatever is here makes the desk more comfortable; every page works without it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const search = document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]");
  if (search) {
    event.preventDefault();
    search.focus();
  }
});
