"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Light and dark: the reader's choice, else the system's.
  const stored = { get() { try { return localStorage.getItem("copydesk-theme"); } catch { return null; } },
    set(value) { try { localStorage.setItem("copydesk-theme", value); } catch { /* a page without storage */ } } };
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = stored.get();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  const theme = () => root.dataset.theme ?? (system.matches ? "dark" : "light");

  function switchTheme() {
    const button = document.querySelector(".theme");
    const name = () => { button.textContent = theme() === "dark" ? "Light" : "Dark"; };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = theme() === "dark" ? "light" : "dark";
      stored.set(root.dataset.theme);
      name();
    });
    system.addEventListener("change", name);
    name();
  }

  // The places of a finding light up together, and a line joins them.
  let shown = null;
  let pinned = null;

  function light(article, number) {
    if (shown && shown.article === article && shown.number === number) return;
    dim();
    if (!article || !number) return;
    const parts = all(`[data-f~="${number}"]`, article);
    for (const one of parts) one.classList.add("on");
    shown = { article, number, parts, line: join(article, number) };
  }

  function dim() {
    if (!shown) return;
    for (const one of shown.parts) one.classList.remove("on");
    shown.line?.remove();
    shown = null;
  }

  // The first line of the words behind a number: the line that joins two places runs below it, and crosses no text.
  function place(one) {
    let words = one.nextElementSibling;
    while (words?.matches("a.n")) words = words.nextElementSibling;
    return (words?.matches("mark") ? words : one).getClientRects()[0] ?? one.getBoundingClientRect();
  }

  function join(article, number) {
    const ends = all(`.text a.n[data-f="${number}"]`, article).filter((one) => !one.closest("aside"));
    if (ends.length < 2) return null;
    const text = article.querySelector(".text");
    const box = text.getBoundingClientRect();
    const at = ends.map(place);
    const left = text.querySelector(".b, .folded")?.getBoundingClientRect().left ?? box.left;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "link");
    svg.setAttribute("aria-hidden", "true");
    const ys = at.map((one) => one.bottom + 1.5 - box.top);
    const x = left - box.left - 9;
    const path = document.createElementNS(svg.namespaceURI, "path");
    const arms = at.map((one, index) => `M${x} ${ys[index]}H${one.left - box.left}`).join("");
    path.setAttribute("d", `M${x} ${Math.min(...ys)}V${Math.max(...ys)}${arms}`);
    svg.append(path);
    for (let index = 0; index < at.length; index += 1) {
      const dot = document.createElementNS(svg.namespaceURI, "circle");
      dot.setAttribute("r", "3");
      dot.setAttribute("cx", String(at[index].left - box.left));
      dot.setAttribute("cy", String(ys[index]));
      svg.append(dot);
    }
    text.append(svg);
    return svg;
  }

  function places() {
    const numberOf = (target) => {
      const one = target instanceof Element ? target.closest("[data-f]") : null;
      return one ? [one.closest(".article"), one.dataset.f.split(" ")[0]] : [null, null];
    };
    const follow = (event) => {
      const [article, number] = numberOf(event.target);
      if (number) light(article, number);
      else if (pinned) light(...pinned);
      else dim();
    };
    document.addEventListener("mouseover", follow);
    document.addEventListener("focusin", follow);
    document.addEventListener("click", (event) => {
      const [article, number] = numberOf(event.target);
      pinned = number ? [article, number] : null;
      follow(event);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      pinned = null;
      dim();
    });
    addEventListener("resize", dim);
  }

  // Of many articles the one that a link points into is shown, and a folded part opens for it.
  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const own = target ? target.closest(".article") : null;
    const single = document.body.classList.contains("single");
    if (target || !location.hash) {
      document.querySelector(".article.current")?.classList.remove("current");
      own?.classList.add("current");
      document.body.classList.toggle("reading", own !== null && !single);
      const title = (own ?? (single ? document.querySelector(".article") : null))?.querySelector("h2").textContent;
      document.title = title ? `${title} · copydesk` : "copydesk report";
    }
    if (!target) return;
    for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    if (target.matches("a.n, aside.note")) {
      pinned = [target.closest(".article"), target.dataset.f ?? ""];
      light(...pinned);
    }
    target.scrollIntoView({ block: target.matches(".article") ? "start" : "center" });
  }

  // A column of the chart of sections leads where its row of the table does, and says what stands there.
  function columns() {
    const row = (target) => {
      const column = target.closest?.(".terrain path");
      const at = column ? all("path", column.parentElement).indexOf(column) : -1;
      return column ? [column, column.closest(".panel").querySelectorAll(".sections tbody tr")[at]] : [];
    };
    document.addEventListener("mouseover", ({ target }) => {
      const [column, told] = row(target);
      if (!told || column.firstChild) return;
      const title = document.createElementNS(column.namespaceURI, "title");
      const [ease, words] = [...told.querySelectorAll(".num")].map((one) => one.textContent);
      title.textContent = `${told.querySelector("a").textContent}: ease ${ease}, ${words} words`;
      column.append(title);
    });
    document.addEventListener("click", ({ target }) => {
      const [, told] = row(target);
      if (told) location.hash = told.querySelector("a").hash;
    });
  }

  // What is shown of an article.
  function choices() {
    document.addEventListener("change", ({ target }) => {
      const article = target.closest(".article");
      if (!article) return;
      const kind = target.className;
      if (kind === "only-bare") target.closest("details").classList.toggle("bare-only", target.checked);
      else if (kind === "show-markup") article.classList.toggle("with-markup", target.checked);
      else article.classList.toggle(kind.replace("show-", "no-"), !target.checked);
    });
  }

  // The index: filters and sorting.
  function index() {
    const form = document.querySelector(".filters");
    if (!form) return;
    const body = document.querySelector(".articles tbody");
    const rows = [...body.rows].map((row) => ({ row, text: row.querySelector("th").textContent.toLowerCase() }));
    const status = document.querySelector(".index [role=status]");
    const fits = {
      "": () => true, e: (data) => data.e > 0, w: (data) => data.a > 0, n: (data) => data.n > 0,
      0: (data) => data.c === "",
    };
    const filter = () => {
      const wanted = { text: form.text.value.trim().toLowerCase(), category: form.category.value, most: form.most.value };
      let count = 0;
      for (const { row, text } of rows) {
        const data = row.dataset;
        row.hidden = !(text.includes(wanted.text) && fits[form.severity.value](data)
          && (!wanted.category || data.c.split(" ").includes(wanted.category))
          && (wanted.most === "" || Number(data.s) <= Number(wanted.most)));
        count += row.hidden ? 0 : 1;
      }
      const total = rows.length.toLocaleString("en");
      status.textContent = count === rows.length ? `${total} articles` : `${count.toLocaleString("en")} of ${total} articles`;
    };
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    const heads = all(".articles thead th");
    const key = (one, name) => (name === "p" ? one.text : Number(one.row.dataset[name] ?? 0));
    const sort = (head) => {
      const name = head.dataset.sort;
      const before = head.getAttribute("aria-sort");
      const first = name === "p" || name === "s" ? "ascending" : "descending";
      const order = before === null ? first : before === "ascending" ? "descending" : "ascending";
      for (const one of heads) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const sorted = [...rows].sort((one, other) => {
        const [a, b] = [key(one, name), key(other, name)];
        return sign * (a < b ? -1 : a > b ? 1 : 0);
      });
      body.append(...sorted.map((one) => one.row));
    };
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(head));
      head.replaceChildren(button);
    }
    filter();
  }

  function print() {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = all("details.fold:not([open]):not(.claims), .panel details:not([open])");
      for (const one of opened) one.open = true;
      dim();
    });
    addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".wait").remove();
    const overview = document.getElementById("overview");
    overview.parentElement.prepend(overview);
    document.body.classList.toggle("single", overview.matches(".single"));
    switchTheme();
    places();
    columns();
    choices();
    index();
    print();
    reveal();
    addEventListener("hashchange", reveal);
  });
})();
