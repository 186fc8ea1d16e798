"use strict";
(() => {
  const body = document.querySelector("#emails tbody");
  const articles = document.getElementById("articles");
  const words = document.getElementById("words");
  const verdict = document.getElementById("verdict");
  const shown = document.getElementById("shown");
  const rows = [...body.rows].map((row) => ({
    row,
    article: document.getElementById(row.dataset.email),
    text: `${row.textContent} ${row.dataset.rules}`.toLowerCase(),
    cells: [...row.cells].map((cell) => cell.textContent),
  }));

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, article, text } of rows) {
      const kept = (!verdict.value || row.dataset.verdict === verdict.value) && wanted.every((w) => text.includes(w));
      row.hidden = article.hidden = !kept;
      count += kept;
    }
    shown.textContent = `${count} of ${rows.length}`;
  }

  function sort(header, column) {
    const down = header.getAttribute("aria-sort") === "ascending";
    const byNumber = header.classList.contains("number");
    const compared = (a, b) => byNumber ? a - b : a.localeCompare(b, undefined, { numeric: true });
    for (const other of header.parentNode.cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.sort((a, b) => compared(a.cells[column], b.cells[column]) * (down ? -1 : 1));
    body.append(...rows.map(({ row }) => row));
    articles.append(...rows.map(({ article }) => article));
  }

  [...document.querySelectorAll("#emails thead th")].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(header, column));
    header.append(button);
  });
  words.addEventListener("input", filter);
  verdict.addEventListener("change", filter);
  document.getElementById("filter").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("filter").hidden = false;
  filter();
})();
