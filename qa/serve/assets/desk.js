"use strict";
(() => {
  const meta = (name) => document.querySelector(`meta[name=${name}]`).content;
  const csrf = meta("csrf"), nonce = meta("nonce");
  const page = `p${crypto.getRandomValues(new Uint32Array(3)).join("-")}`;
  const main = document.getElementById("main"), live = document.getElementById("live");
  const crumbs = document.getElementById("crumbs"), who = document.getElementById("who"), nameButton = document.getElementById("name");
  const FITNESS = { unfit: ["✕", "Do not print"], look: ["!", "Look at it"], fit: ["✓", "Fit to print"] };
  const RANK = { unfit: 0, look: 1, fit: 2 };
  const sleep = (time) => new Promise((done) => { setTimeout(done, time); });
  const count = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;
  const say = (text) => { live.textContent = ""; setTimeout(() => { live.textContent = text; }, 30); };

  // --- small parts ---------------------------------------------------------------------------------
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "on") for (const [event, run] of Object.entries(value)) node.addEventListener(event, run);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  }
  const svg = (tag, attributes = {}, ...children) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const button = (text, run, more = {}) => make("button", { type: "button", on: { click: run }, ...more }, ...(Array.isArray(text) ? text : [text]));
  const key = (text) => make("kbd", { "aria-hidden": "true" }, text);
  const choice = (label, options, value, run) => {
    const select = make("select", { on: { change: () => run(select.value) } }, ...options.map(([id, text]) => make("option", { value: id }, text)));
    select.value = value;
    return make("label", {}, label, select);
  };
  const fitness = (kind) => make("span", { class: `fitness ${kind}` }, make("span", { "aria-hidden": "true" }, FITNESS[kind][0]), ` ${FITNESS[kind][1]}`);
  // Spaces at the ends of what is shown may be what it is about.
  const drawn = (text) => {
    const inner = text.trim();
    if (inner === text && text) return [text];
    const dots = (part) => (part ? [make("span", { class: "blank" }, part.replaceAll(/[^\n]/g, "␣"))] : []);
    const at = inner ? text.indexOf(inner) : text.length;
    return [...dots(text.slice(0, at)), inner, ...dots(text.slice(at + inner.length))];
  };
  function toast(text) {
    document.querySelector(".toast")?.remove();
    const node = make("p", { class: "toast" }, text);
    document.body.append(node);
    say(text);
    setTimeout(() => node.remove(), 5000);
  }
  function dialog(label, ...children) {
    const node = make("dialog", { "aria-label": label }, make("h2", {}, label), ...children);
    node.addEventListener("close", () => node.remove());
    document.body.append(node);
    node.showModal();
    return node;
  }

  // --- the server ----------------------------------------------------------------------------------
  async function call(method, path, body) {
    const headers = method === "GET" ? {} : { "Content-Type": "application/json", "X-QA-Desk": csrf };
    const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: "same-origin" });
    const text = await answer.text();
    let value;
    try { value = JSON.parse(text); } catch { value = { error: text.trim() || answer.statusText }; }
    // A proxy in front of the desk says so where the desk is gone for a moment.
    if ([502, 503, 504].includes(answer.status)) throw new Error(value.error);
    if (!answer.ok) throw Object.assign(new Error(value.error), { status: answer.status });
    online(true);
    return value;
  }
  // What must not be lost is sent until the server has taken it; it carries a key, so that it counts once.
  async function sure(path, body) {
    for (let wait = 150; ; wait = Math.min(wait * 2, 2000)) {
      try { return await call("POST", path, body); } catch (error) {
        if (error.status) throw error;
        online(false);
        await sleep(wait);
      }
    }
  }
  let unsent = 0; // articles whose changes, and decisions, that the server has not taken yet
  let sending = 0, slow = false;
  function waits(by) {
    unsent += by;
    document.body.dataset.unsent = String(unsent);
    clearTimeout(sending);
    if (unsent) sending = setTimeout(() => { slow = true; paintState(); }, 1000);
    else if (slow) { slow = false; paintState(); }
  }
  let reached = true;
  function online(now) {
    if (now === reached) return;
    reached = now;
    const state = document.querySelector(".state");
    if (state) paintState();
    if (!now) say("Cannot reach the desk. What you do is kept and sent as soon as it is back.");
  }
  const shownPath = (path) => path.replace(/^\.\//, "");
  const failed = (error) => toast(error.message || String(error));

  // --- who -----------------------------------------------------------------------------------------
  let storage = null;
  try { storage = window.localStorage; storage.getItem("qa-desk-name"); } catch { storage = null; }
  let editor = storage?.getItem("qa-desk-name") ?? "";
  function askName(force) {
    if ((editor || storage?.getItem("qa-desk-asked")) && !force) return;
    const input = make("input", { id: "name-input", autocomplete: "name", maxlength: "60", value: editor });
    const keep = (event) => {
      event.preventDefault();
      editor = input.value.trim();
      try { storage?.setItem("qa-desk-name", editor); storage?.setItem("qa-desk-asked", "1"); } catch { /* asked again next time */ }
      node.close();
      paintName();
      present();
    };
    const node = dialog("Who are you?", make("form", { on: { submit: keep } },
      make("p", {}, "Your name is kept with what you decide, so that others know whom to ask. You are asked only once."),
      make("p", {}, make("label", {}, "Name ", input)), make("button", { class: "first" }, "Continue")));
  }
  function paintName() { nameButton.textContent = editor || "Your name"; }
  nameButton.addEventListener("click", () => askName(true));
  let presence = [];
  let told = "";
  function present() {
    const now = JSON.stringify([editor, desk?.id ?? null, Boolean(desk?.editing)]);
    if (now === told) return;
    told = now;
    call("POST", "/api/presence", { page, editor, article: desk?.id ?? null, editing: Boolean(desk?.editing) }).catch(() => { told = ""; });
  }
  const others = (id) => presence.filter((one) => one.page !== page && one.article === id);
  function paintPresence() {
    const here = desk ? others(desk.id) : [];
    const names = (list) => [...new Set(list.map((one) => one.editor || "somebody"))].join(", ");
    who.textContent = here.length ? `${names(here)} ${here.some((one) => one.editing) ? (here.length === 1 ? "is editing" : "are here, editing") : "here too"}` : "";
    if (!desk) {
      for (const row of rows.values()) {
        const editing = others(row.entry.id).filter((one) => one.editing);
        if (row.node) row.editing.textContent = editing.length ? `✎ ${names(editing)}` : "";
      }
    }
  }

  // --- the list ------------------------------------------------------------------------------------
  let list = null;
  const rows = new Map();
  const wanted = { text: "", fitness: "", state: "", sort: "worst", found: null };
  let picked = 0;
  const ORDERS = {
    worst: (a, b) => (RANK[a.summary?.fitness] ?? 3) - (RANK[b.summary?.fitness] ?? 3) || (a.summary?.score ?? 101) - (b.summary?.score ?? 101),
    best: (a, b) => ORDERS.worst(b, a),
    left: (a, b) => (b.summary?.left ?? -1) - (a.summary?.left ?? -1),
    path: (a, b) => a.path.localeCompare(b.path, "en", { numeric: true }),
  };
  async function loadList() {
    const began = performance.now();
    list = await call("GET", "/api/articles");
    presence = list.presence;
    performance.measure("list", { start: began });
  }
  async function showList() {
    leave();
    document.title = "The desk";
    crumbs.replaceChildren();
    try { await loadList(); } catch (error) { main.replaceChildren(make("p", { class: "notice bad" }, error.message)); return; }
    const began = performance.now();
    const body = make("tbody");
    rows.clear();
    for (const entry of list.articles) rows.set(entry.id, { entry, node: null, hidden: false, place: 0 });
    picked = 0;
    const search = make("input", { type: "search", id: "search", value: wanted.text, on: { input: () => { wanted.text = search.value; find(); } } });
    const heads = ["Article", "Print?", "Score", "Left", "Decided", "Words"].map((name, index) => make("th", { scope: "col", class: index > 1 ? "figure" : null }, name));
    main.replaceChildren(
      make("h1", { id: "tally", tabindex: "-1" }),
      ...list.failures.map((failure) => make("p", { class: "notice bad" }, failure)),
      make("div", { class: "bar", role: "search" },
        make("label", { class: "grow" }, "Search titles, files and texts", search),
        choice("Print?", [["", "all"], ...Object.entries(FITNESS).map(([id, [, words]]) => [id, words])], wanted.fitness, (value) => { wanted.fitness = value; order(); }),
        choice("Decided", [["", "all"], ["left", "something left"], ["done", "nothing left"]], wanted.state, (value) => { wanted.state = value; order(); }),
        choice("Order", [["worst", "worst first"], ["best", "best first"], ["left", "most left first"], ["path", "by file"]], wanted.sort, (value) => { wanted.sort = value; order(); }),
        make("div", { class: "right" },
          make("a", { href: "#/history" }, "History"),
          make("a", { href: "/api/verdicts", download: "qa-verdicts.jsonl" }, "Export verdicts"),
          button("Import verdicts", importVerdicts),
          make("a", { href: "/api/report", download: "report.html" }, "Download report"))),
      make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body));
    order();
    if (wanted.text) find();
    paintPresence();
    present();
    main.focus({ preventScroll: true });
    performance.measure("list-drawn", { start: began });
    document.body.dataset.view = "list";
  }
  // A row is made when it comes into sight, or when there is nothing else to do.
  function nodeOf(row) {
    if (row.node) return row.node;
    const { entry } = row;
    const link = make("a", { href: `#/a/${entry.id}` });
    Object.assign(row, { link, editing: make("span", { class: "editing" }), cells: ["Print?", "Score", "Left", "Decided", "Words"].map((name, index) => make("td", { class: index ? "figure" : null, "data-name": index ? name : null })) });
    row.node = make("tr", {}, make("th", { scope: "row" }, make("bdi", {}, link), make("span", { class: "path" }, make("bdi", {}, shownPath(entry.path))), row.editing), ...row.cells);
    row.node.hidden = row.hidden;
    paintRow(row);
    return row.node;
  }
  const titleOf = (row) => row.entry.summary?.title || row.entry.path.split("/").pop();
  function paintRow(row) {
    const { entry } = row, now = entry.summary;
    if (!row.node) return;
    row.link.textContent = titleOf(row);
    if (!now) { row.cells[0].replaceChildren(make("span", { class: "busy" }, "being checked")); return; }
    row.cells[0].replaceChildren(fitness(now.fitness));
    const decided = now.confirmed + now.dismissed + entry.fixed;
    [now.score.toFixed(1), now.left ? String(now.left) : "✓", `${decided}`, now.words.toLocaleString("en")].forEach((text, index) => { row.cells[index + 1].textContent = text; });
    row.cells[2].classList.toggle("done", !now.left);
  }
  const shownRows = () => [...rows.values()].filter((row) => !row.hidden).sort((a, b) => a.place - b.place);
  function order() {
    const sorted = [...rows.values()].sort((a, b) => ORDERS[wanted.sort](a.entry, b.entry) || a.entry.id - b.entry.id);
    sorted.forEach((row, index) => { row.place = index; });
    sift();
    attach(sorted);
  }
  // The first screen at once, the others when there is nothing else to do.
  let attaching = 0;
  function attach(sorted) {
    const body = main.querySelector("tbody"), mine = ++attaching;
    if (!body) return;
    const first = new Set(sorted.filter((row) => !row.hidden).slice(0, 40)), rest = sorted.filter((row) => !first.has(row));
    body.replaceChildren(...[...first].map(nodeOf));
    pick(0, true);
    const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 10));
    idle(function more() {
      if (mine !== attaching) return;
      body.append(...rest.splice(0, 100).map(nodeOf));
      if (rest.length) idle(more);
      else paintPresence();
    });
  }
  let searching = 0;
  async function find() {
    const began = performance.now(), text = wanted.text.trim(), mine = ++searching;
    if (!text) { wanted.found = null; order(); return; }
    try {
      const { articles } = await call("GET", `/api/search?q=${encodeURIComponent(text)}`);
      if (mine !== searching) return;
      const lower = text.toLowerCase();
      wanted.found = new Set(articles);
      for (const row of rows.values()) if (titleOf(row).toLowerCase().includes(lower)) wanted.found.add(row.entry.id);
      order();
      performance.measure("search", { start: began });
    } catch (error) { failed(error); }
  }
  function sift() {
    const tally = { unfit: 0, look: 0, fit: 0 };
    let seen = 0;
    for (const row of rows.values()) {
      const now = row.entry.summary;
      if (now) tally[now.fitness] += 1;
      const show = (!wanted.found || wanted.found.has(row.entry.id)) && (!wanted.fitness || now?.fitness === wanted.fitness)
        && (!wanted.state || (now && (wanted.state === "left") === (now.left > 0)));
      row.hidden = !show;
      if (row.node) row.node.hidden = row.hidden;
      seen += show;
    }
    const title = document.getElementById("tally");
    if (title) title.textContent = `${seen === rows.size ? count(seen, "article") : `${seen} of ${count(rows.size, "article")}`}: ${tally.unfit} not to print, ${tally.look} to look at, ${tally.fit} fit to print`;
  }
  function pick(by, still) {
    const shown = shownRows();
    picked = Math.max(0, Math.min(shown.length - 1, picked + by));
    for (const row of rows.values()) row.node?.classList.toggle("current", row === shown[picked]);
    if (!still && shown[picked]) { nodeOf(shown[picked]); shown[picked].link.focus(); }
  }
  function importVerdicts() {
    const input = make("input", { type: "file", accept: ".jsonl", on: { change: async () => {
      try {
        const { verdicts } = await call("POST", "/api/verdicts", { text: await input.files[0].text(), editor });
        toast(`${count(verdicts, "verdict")} imported.`);
      } catch (error) { failed(error); }
    } } });
    input.click();
  }

  // --- an article ----------------------------------------------------------------------------------
  const setFound = CM.StateEffect.define(), setCurrent = CM.StateEffect.define(), drop = CM.StateEffect.define();
  class Point extends CM.WidgetType {
    constructor(fingerprint) { super(); this.fingerprint = fingerprint; }
    eq(other) { return other.fingerprint === this.fingerprint; }
    toDOM() { return make("span", { class: "q-point", "data-f": this.fingerprint }); }
  }
  // Rows and catalogues: each text stands under a line of its own, which shows what the file calls it.
  const SIGN = "␞";
  class Name extends CM.WidgetType {
    constructor(name, number, count) { super(); Object.assign(this, { name, number, count }); }
    eq(other) { return other.name === this.name && other.number === this.number && other.count === this.count; }
    toDOM() { return make("div", { class: "q-name" }, make("bdi", {}, this.name), make("span", {}, `${this.number} of ${this.count}`)); }
    ignoreEvent() { return false; }
  }
  function* signs(doc) {
    let number = 0;
    for (let line = 1; line <= doc.lines; line += 1) {
      const found = doc.line(line);
      if (found.length === 1 && found.text === SIGN) yield [found.from, found.to, number++];
    }
  }
  // Nothing is typed into these lines, and none is taken away.
  const keepsNames = (transaction) => {
    if (!transaction.docChanged) return true;
    const lines = [...signs(transaction.startState.doc)];
    let fits = true;
    transaction.changes.iterChanges((from, to, _start, _end, put) => {
      if (put.toString().includes(SIGN) || lines.some(([first, last]) => to > first - 1 && from < last + 1)) fits = false;
    });
    if (!fits) say("The line between two texts cannot be changed.");
    return fits;
  };
  const nothing = { list: [], current: null, markup: [], headings: [], pairs: [], names: null, asked: [] };
  function decorated(value, doc) {
    const marks = [];
    const length = doc.length;
    if (value.names) for (const [from, to, number] of signs(doc)) marks.push(CM.Decoration.replace({ widget: new Name(value.names[number] ?? "", number + 1, value.names.length), block: true }).range(from, to));
    for (const [from, to] of value.headings) {
      for (let line = doc.lineAt(Math.min(from, length)); ; line = doc.line(line.number + 1)) {
        marks.push(CM.Decoration.line({ class: "cm-heading" }).range(line.from));
        if (line.to >= to || line.number === doc.lines) break;
      }
    }
    for (const [from, to] of value.markup) if (from < to && to <= length) marks.push(CM.Decoration.mark({ class: "cm-markup" }).range(from, to));
    for (const one of value.list) {
      if (one.to > length) continue;
      if (one.from >= one.to) { marks.push(CM.Decoration.widget({ widget: new Point(one.fingerprint), side: 1 }).range(one.from)); continue; }
      const kind = `q ${one.severity}${one.verdict === "confirmed" ? " confirmed" : ""}${one.fingerprint === value.current ? " current" : ""}`;
      marks.push(CM.Decoration.mark({ class: kind, attributes: { "data-f": one.fingerprint } }).range(one.from, one.to));
    }
    return CM.Decoration.set(marks, true);
  }
  function moved(value, changes) {
    const at = (pair, start = 1) => [changes.mapPos(pair[0], start), changes.mapPos(pair[1], -start)];
    const list = [];
    for (const one of value.list) {
      let touched = false;
      changes.iterChangedRanges((from, to) => { if (from < one.to && to > one.from || (from === to && from > one.from && from < one.to)) touched = true; });
      if (touched) continue;
      const [from, to] = at([one.from, one.to]);
      const suggestions = one.suggestions.map((way) => ({ ...way, edits: way.edits.map(([start, end, text]) => [...at([start, end]), text]) }));
      list.push({ ...one, from, to: Math.max(from, to), suggestions });
    }
    const each = (pairs) => pairs.map((pair) => at(pair)).filter(([from, to]) => from < to);
    const asked = value.asked.map((one) => { const [from, to] = at([one.from, one.to]); return { ...one, from, to }; });
    return { ...value, list, asked, markup: each(value.markup), headings: each(value.headings), pairs: value.pairs.map((pair) => at(pair, -1)) };
  }
  const found = CM.StateField.define({
    create: () => ({ ...nothing, deco: CM.Decoration.none }),
    update(value, transaction) {
      let next = value;
      if (transaction.docChanged) next = moved(next, transaction.changes);
      for (const effect of transaction.effects) {
        if (effect.is(setFound)) next = { ...next, ...effect.value };
        if (effect.is(drop)) next = { ...next, list: next.list.filter((one) => one.fingerprint !== effect.value) };
        if (effect.is(setCurrent)) next = { ...next, current: effect.value };
      }
      return next === value ? value : { ...next, deco: decorated(next, transaction.state.doc) };
    },
    provide: (field) => CM.EditorView.decorations.from(field, (value) => value.deco),
  });

  let desk = null;
  function leave() {
    if (!desk) return;
    clearTimeout(desk.timer);
    if (desk.view) push(); // what is not sent yet is sent on, though nobody sees it any more
    desk.view?.destroy();
    desk.closed = true;
    desk = null;
  }
  const value = () => desk.view.state.field(found);
  const current = () => value().list.find((one) => one.fingerprint === value().current) ?? null;
  const spread = (view) => view.findings.map((one) => ({ ...one, from: one.start, to: one.end }));

  let openings = 0;
  async function openArticle(id) {
    leave();
    const began = performance.now();
    // Each opening has a name of its own: changes that an earlier one still sends are those of another.
    const mine = { id, client: `${page}-${++openings}`, timer: 0, pushing: null, undos: [], last: 150, editing: false, closed: false, sent: Promise.resolve(), dirty: false };
    desk = mine;
    let view;
    try { view = await call("GET", `/api/articles/${id}`); } catch (error) { main.replaceChildren(make("p", { class: "notice bad" }, error.message)); return; }
    if (desk !== mine) return;
    Object.assign(mine, { path: view.path, title: view.title, dirty: view.dirty, silent: view.silent });
    const parted = view.names ? [CM.EditorState.changeFilter.of(keepsNames), CM.EditorView.atomicRanges.of((one) => {
      const ranges = [...signs(one.state.doc)].map(([from, to]) => CM.Decoration.mark({}).range(Math.max(0, from - 1), Math.min(to + 1, one.state.doc.length)));
      return CM.Decoration.set(ranges);
    })] : [];
    document.title = view.title;
    crumbs.replaceChildren(make("a", { href: "#/" }, "Articles"), " › ", make("bdi", {}, shownPath(view.path)));
    const text = make("section", { class: "pane", id: "text", "aria-label": "Text" });
    const findings = make("section", { class: "pane", id: "findings", "aria-label": "Findings" });
    const source = view.source || view.reference ? make("section", { class: "pane", id: "source", "aria-label": view.source ? "Source" : "Reference", tabindex: "0" }) : null;
    const head = make("div", { class: "head" }, make("h1", {}, make("bdi", {}, view.title)), make("span", { class: "meta" }),
      make("span", { class: "tools" }, make("span", { class: "state", role: "status" }),
        button(["Save ", key("s")], save, { id: "save" }), button(["Undo ", key("u")], undo), button("More", more, { "aria-haspopup": "dialog" }), button([key("?"), " Keys"], showKeys)));
    main.replaceChildren(make("div", { id: "desk", class: source ? "beside" : null }, head, source, text, findings));
    if (source) drawAside(source, view);
    mine.view = new CM.EditorView({ parent: text, state: CM.EditorState.create({ doc: view.text, extensions: [
      CM.EditorView.cspNonce.of(nonce), CM.history(), CM.drawSelection(), CM.EditorView.lineWrapping, found, ...parted,
      CM.collab({ startVersion: view.version, clientID: mine.client }), CM.search(),
      CM.EditorView.contentAttributes.of({ lang: view.lang, dir: view.dir, spellcheck: "false", "aria-label": "Text of the article", "aria-multiline": "true", tabindex: "0" }),
      CM.EditorView.perLineTextDirection.of(false),
      CM.EditorState.phrases.of({}),
      CM.EditorView.updateListener.of(updated),
      CM.EditorView.domEventHandlers({ click: (event) => { const at = event.target.closest?.("[data-f]")?.dataset.f; if (at) choose(at, { keep: true }); }, focus: () => { mine.editing = true; present(); }, blur: () => { mine.editing = mine.dirty; present(); } }),
      CM.keymap.of([
        { key: "Escape", run: () => { toFindings(); return true; } },
        { key: "Alt-Enter", run: () => { const one = current(); if (one) apply(one, 0); return true; } },
        { key: "F8", run: () => { step(1, true); return true; }, shift: () => { step(-1, true); return true; } },
        { key: "Mod-s", run: () => { save(); return true; }, preventDefault: true },
        ...CM.searchKeymap, ...CM.historyKeymap, ...CM.defaultKeymap,
      ]),
    ] }) });
    receive(view);
    if (mine.missed) pull().then(later); // what happened since the answer was made
    const first = value().list.find((one) => !one.verdict);
    if (first) choose(first.fingerprint, { keep: true });
    main.focus({ preventScroll: true });
    paintPresence();
    present();
    if (view.conflict && view.dirty) toast("The file was changed by others; saving shows the difference.");
    performance.measure("article", { start: began });
    document.body.dataset.view = "article";
    askName(false);
  }
  function updated(update) {
    if (update.docChanged) {
      const remote = update.transactions.every((one) => one.annotation(CM.Transaction.remote));
      if (!remote) {
        desk.editedAt = performance.now();
        desk.dirty = true;
        push();
      }
      later();
      paintCards();
      paintState();
    }
    if (update.selectionSet || update.docChanged) lightSource(update.state.selection.main.head);
  }
  // A pause of 300 ms at most, and of half the time that a check takes.
  function later() {
    clearTimeout(desk.timer);
    desk.timer = setTimeout(check, Math.min(300, Math.max(40, desk.last / 2)));
  }
  async function push(mine = desk) {
    if (mine.pushing) return mine.pushing;
    if (!CM.sendableUpdates(mine.view.state).length) return null;
    waits(1);
    mine.pushing = (async () => {
      try {
        while (CM.sendableUpdates(mine.view.state).length) {
          const updates = CM.sendableUpdates(mine.view.state).slice(0, 500), version = CM.getSyncedVersion(mine.view.state);
          const answer = await sure(`/api/articles/${mine.id}/changes`, { page: mine.client, editor, version, changes: updates.map((one) => one.changes.toJSON()) });
          if (answer.taken) {
            // What others did meanwhile may have brought our own changes back already: none counts twice.
            const rest = updates.slice(CM.getSyncedVersion(mine.view.state) - version);
            if (rest.length) mine.view.dispatch(CM.receiveUpdates(mine.view.state, rest.map((one) => ({ changes: one.changes, clientID: mine.client }))));
          } else if (answer.updates.length) take(mine, answer.updates);
          else await sleep(300);
        }
      } catch (error) { failed(error); }
    })();
    const over = () => { mine.pushing = null; waits(-1); };
    mine.pushing.then(over, over);
    return mine.pushing;
  }
  function take(mine, updates) {
    const since = CM.getSyncedVersion(mine.view.state);
    const fresh = updates.filter((one) => one.version > since);
    if (!fresh.length) return;
    mine.view.dispatch(CM.receiveUpdates(mine.view.state, fresh.map((one) => ({ changes: CM.ChangeSet.fromJSON(one.change), clientID: one.client }))));
  }
  async function pull(mine = desk) {
    try {
      const { updates } = await call("GET", `/api/articles/${mine.id}/changes?since=${CM.getSyncedVersion(mine.view.state)}`);
      take(mine, updates);
    } catch (error) { if (error.status) failed(error); }
  }
  async function check() {
    const mine = desk;
    if (!mine?.view) return;
    if (mine.checking) { mine.again = true; return; }
    mine.checking = true;
    const began = performance.now();
    try {
      await push(mine);
      if (mine.closed) return;
      const answer = await sure(`/api/articles/${mine.id}/check`, {});
      if (mine.closed) return;
      mine.last = performance.now() - began;
      if (answer.version > CM.getSyncedVersion(mine.view.state)) await pull(mine);
      if (mine.closed) return;
      if (answer.version !== CM.getSyncedVersion(mine.view.state) || CM.sendableUpdates(mine.view.state).length) mine.again = true;
      else {
        receive(answer);
        if (mine.editedAt) { performance.measure("keystroke-to-findings", { start: mine.editedAt }); performance.measure("check", { start: began }); mine.editedAt = 0; }
      }
    } catch (error) { failed(error); } finally {
      mine.checking = false;
      if (mine.again && !mine.closed) { mine.again = false; later(); }
    }
  }
  function receive(view) {
    const was = current();
    const list = spread(view);
    desk.silent = view.silent;
    desk.dirty = view.dirty;
    desk.notes = view.notes;
    desk.problems = view.problems;
    drawReference(view.reference);
    let now = list.find((one) => one.fingerprint === value().current)?.fingerprint ?? null;
    if (!now && was) now = (list.find((one) => one.rule === was.rule && one.from === was.from) ?? list.find((one) => !one.verdict && one.from >= was.from))?.fingerprint ?? null;
    desk.view.dispatch({ effects: setFound.of({ list, current: now, markup: view.markup, headings: view.headings, pairs: view.source?.pairs ?? [], names: view.names }) });
    redrawSource(view.source);
    const meta = main.querySelector(".head .meta");
    const left = list.filter((one) => !one.verdict).length;
    meta.replaceChildren(fitness(view.fitness), make("span", {}, "score ", make("b", {}, view.score.toFixed(1))), make("span", {}, count(view.words, "word")), make("span", { class: "left" }, left ? `${left} left` : "nothing left", `, ${list.length - left} confirmed, ${view.silent.length} dismissed`));
    paintCards();
    paintState();
    document.body.dataset.fresh = String(view.version);
  }
  function paintState() {
    const state = main.querySelector(".state");
    if (!state || !desk) return;
    state.classList.toggle("off", !reached);
    state.textContent = reached ? (slow ? "Sending …" : desk.dirty ? "Draft, not saved" : "Saved") : "Cannot reach the desk; your work is kept";
    const save = document.getElementById("save");
    if (save) save.classList.toggle("first", desk.dirty);
  }

  // --- the source ----------------------------------------------------------------------------------
  function drawSource(source) {
    const body = make("div", { class: "rows", lang: source.lang, dir: source.dir });
    source.rows.forEach((row, index) => {
      if (!row.parts.length) return;
      const heading = row.parts.every((part) => part[2]);
      body.append(make("p", { class: heading ? "heading" : null, "data-row": index }, ...row.parts.flatMap(([text, pair]) => [make("span", { class: pair === null ? (source.pairs.length ? "p alone" : "p") : "p", "data-pair": pair, title: pair === null && source.pairs.length ? "Nothing in the translation stands for this" : null }, text), " "])));
    });
    body.addEventListener("click", (event) => {
      const pair = event.target.closest?.("[data-pair]")?.dataset.pair;
      if (pair === undefined) return;
      const at = value().pairs[Number(pair)];
      if (at) desk.view.dispatch({ selection: { anchor: Math.min(at[0], desk.view.state.doc.length) }, effects: CM.EditorView.scrollIntoView(at[0], { y: "center" }) });
    });
    return body;
  }
  // Source and reference stand in one place; t goes from one to the other.
  function drawAside(pane, view) {
    const reference = view.reference ? make("div", { class: "rows", id: "reference", lang: view.reference.lang, dir: view.reference.dir }) : null;
    const source = view.source ? drawSource(view.source) : null;
    desk.source = source;
    desk.sourceDrawn = source && JSON.stringify(view.source.rows.map((row) => row.parts));
    const heading = make("h2", {});
    pane.replaceChildren(heading, ...[source, reference].filter(Boolean));
    if (reference) reference.addEventListener("click", (event) => { const at = event.target.closest?.("[data-from]"); if (at) show(Number(at.dataset.from), Number(at.dataset.to)); });
    if (!source || !reference) { heading.textContent = source ? "Source" : "Reference"; if (reference) drawReference(view.reference); return; }
    desk.flip = () => {
      const hide = !desk.source.hidden;
      desk.source.hidden = hide;
      reference.hidden = !hide;
      pane.setAttribute("aria-label", hide ? "Reference" : "Source");
      heading.replaceChildren(make("span", {}, hide ? "Reference" : "Source"), button([key("t"), hide ? " Source" : " Reference"], desk.flip));
    };
    source.hidden = true;
    desk.flip();
    drawReference(view.reference);
  }
  // The source's file may have changed, and so may what each of its sentences stands beside.
  function redrawSource(source) {
    const now = source && desk.source ? JSON.stringify(source.rows.map((row) => row.parts)) : null;
    if (!now || now === desk.sourceDrawn) return;
    const node = drawSource(source);
    node.hidden = desk.source.hidden;
    desk.source.replaceWith(node);
    Object.assign(desk, { source: node, sourceDrawn: now });
    lightSource(desk.view.state.selection.main.head);
  }
  function drawReference(reference) {
    const body = document.getElementById("reference");
    if (!body || !reference) return;
    body.replaceChildren(...(reference.rows.length ? [] : [make("p", {}, "There is a reference, but it seems to be of another text.")]),
      ...reference.rows.map((row) => make("p", { "data-from": row.at[0], "data-to": row.at[1] },
        ...(row.pieces.some(([text]) => text) ? row.pieces.map(([text, kind]) => (kind ? make("span", { class: `d ${kind}` }, text) : text)) : [make("span", { class: "d missing" }, "—")]),
        row.told ? make("span", { class: "path" }, row.told) : null)));
  }
  function lightSource(position) {
    const pane = document.getElementById("source");
    if (!pane) return;
    for (const node of pane.querySelectorAll(".lit")) node.classList.remove("lit");
    const pair = value().pairs.findIndex(([from, to]) => from <= position && position <= to);
    const nodes = pair < 0 ? [] : pane.querySelectorAll(`[data-pair="${pair}"]`);
    for (const node of nodes) node.classList.add("lit");
    if (nodes.length) {
      const box = nodes[0].getBoundingClientRect(), frame = pane.getBoundingClientRect();
      if (box.top < frame.top + 30 || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
    }
  }

  // --- findings ------------------------------------------------------------------------------------
  let comment = "";
  function paintCards() {
    const pane = document.getElementById("findings");
    if (!pane) return;
    const { list, current: now } = value();
    const left = list.filter((one) => !one.verdict).length;
    const typing = pane.contains(document.activeElement) && document.activeElement.matches("textarea") ? document.activeElement.value : null;
    const cards = list.map((one) => (one.fingerprint === now ? bigCard(one) : smallCard(one)));
    const silent = desk.silent.length ? [make("details", { class: "silent" }, make("summary", {}, `${count(desk.silent.length, "dismissed finding")}`), make("ul", {}, ...desk.silent.map(silentItem)))] : [];
    const notes = desk.notes?.length ? [make("details", { class: "silent" }, make("summary", {}, "Not checked, and other notes"), ...desk.notes.map((note) => make("p", {}, make("bdi", {}, note))))] : [];
    pane.replaceChildren(make("h2", {}, make("span", {}, list.length ? `${count(list.length, "finding")}, ${left} left` : "No findings"), make("span", {}, key("j"), " ", key("k"))),
      ...(desk.problems ?? []).map((problem) => make("p", { class: "notice bad" }, make("bdi", {}, problem))),
      ...cards, ...silent, ...notes);
    if (typing !== null) { const area = pane.querySelector("textarea"); if (area) { area.hidden = false; area.value = typing; area.focus(); } }
    const node = pane.querySelector(".card.current");
    if (node) {
      const box = node.getBoundingClientRect(), frame = pane.getBoundingClientRect();
      if (box.top < frame.top + 30 || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - 40;
    }
  }
  const sureness = (one) => `${one.severityName}, ${Math.round(one.confidence * 100)}% sure`;
  function smallCard(one) {
    return make("div", { class: `card ${one.severity}`, "data-card": one.fingerprint, on: { click: () => choose(one.fingerprint) } },
      make("span", { class: "how" }, one.verdict ?? one.severityName), make("button", { type: "button", class: "kind", "aria-label": `${one.title}: ${one.message}` }, one.title),
      make("p", { class: "short" }, make("bdi", {}, ...(one.text.trim() ? drawn(one.text.slice(0, 90)) : [one.before.slice(-20), ...drawn(one.text.slice(0, 20)), one.after.slice(0, 20)]))));
  }
  function bigCard(one) {
    const ways = one.suggestions.map((way, index) => button([key(index ? String(index + 1) : "a"), " ", ...(way.shown.trim() ? drawn(way.shown) : [way.shown ? "one space" : "take it out"]), ...(way.places > 1 ? [` (${way.places} places)`] : [])], () => apply(one, index), { class: index ? null : "first", "data-do": `apply-${index}` }));
    const area = make("textarea", { rows: "2", hidden: !comment, "aria-label": "Comment", placeholder: "Comment; kept with your decision", on: { input: () => { comment = area.value; }, keydown: (event) => { if (event.key === "Escape") { event.stopPropagation(); toFindings(); } } } });
    area.value = comment;
    return make("div", { class: `card current ${one.severity}`, "data-card": one.fingerprint, "aria-current": "true" },
      make("span", { class: "how" }, sureness(one)), make("a", { class: "kind", href: `/api/rules/${encodeURIComponent(one.rule)}`, target: "_blank", rel: "noopener" }, one.title),
      make("p", {}, make("bdi", {}, one.message)),
      one.suggestions.length ? make("p", {}, make("bdi", {}, make("del", {}, ...drawn(one.text.slice(0, 160))))) : null,
      one.verdict ? make("p", { class: "how" }, `${one.verdict}${one.author ? ` by ${one.author}` : ""}`) : null,
      one.comment ? make("p", {}, make("bdi", {}, `“${one.comment}”`)) : null,
      make("div", { class: "acts" }, ...ways,
        button([key("e"), " Edit"], () => edit(one), { class: ways.length ? null : "first", "data-do": "edit" }),
        button([key("d"), " Dismiss"], () => judge(one, "dismissed"), { "data-do": "dismiss", title: "The text is right" }),
        one.verdict ? button([key("r"), " Reopen"], () => reopen(one)) : button([key("c"), " Confirm"], () => judge(one, "confirmed"), { "data-do": "confirm", title: "The finding is right; somebody else fixes it" }),
        button([key("m"), " Comment"], () => { area.hidden = !area.hidden; if (!area.hidden) area.focus(); }, { "data-do": "comment" })),
      area,
      one.related.length ? make("ul", {}, ...one.related.slice(0, 12).map(([from, to, , message, text]) => make("li", {}, make("bdi", {}, message), " ", from < 0 ? make("bdi", {}, `“${text.slice(0, 60)}”`) : make("a", { href: "#", on: { click: (event) => { event.preventDefault(); show(from, to); } } }, make("bdi", {}, text.trim() ? `“${text.slice(0, 60)}”` : "there"))))) : null);
  }
  function silentItem(one) {
    const why = { inline: "silenced by a comment in the file", "accepted-word": "an accepted word", verdict: one.verdict }[one.suppressed] ?? one.suppressed;
    return make("li", {}, make("bdi", {}, one.message), ` (${why}${one.author ? `, ${one.author}` : ""}) `, one.suppressed === "verdict" ? button("Reopen", () => reopen(one)) : null);
  }
  function show(from, to) {
    const end = desk.view.state.doc.length;
    desk.view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) }, effects: CM.EditorView.scrollIntoView(Math.min(from, end), { y: "center" }) });
  }
  function choose(fingerprint, { keep = false } = {}) {
    const one = value().list.find((other) => other.fingerprint === fingerprint);
    if (!one) return;
    comment = "";
    desk.view.dispatch({ effects: [setCurrent.of(fingerprint), CM.EditorView.scrollIntoView(one.from, { y: "center" })], selection: keep && desk.view.hasFocus ? undefined : { anchor: one.from } });
    lightSource(one.from);
    paintCards();
    const { list } = value();
    say(`${list.indexOf(one) + 1} of ${list.length}. ${one.title}. ${one.message}${one.suggestions.length ? ` Suggestion: ${one.suggestions[0].shown}` : ""}`);
  }
  function step(by, open) {
    const { list, current: now } = value();
    const wantedOnes = open ? list.filter((one) => !one.verdict || one.fingerprint === now) : list;
    if (!wantedOnes.length) { say("No findings"); return; }
    const at = wantedOnes.findIndex((one) => one.fingerprint === now);
    choose(wantedOnes[at < 0 ? (by > 0 ? 0 : wantedOnes.length - 1) : (at + by + wantedOnes.length) % wantedOnes.length].fingerprint);
  }
  function onward(from, gone) {
    const open = value().list.filter((one) => !one.verdict && one.fingerprint !== gone);
    const next = open.find((one) => one.from >= from) ?? open[0];
    if (next) choose(next.fingerprint);
    else { desk.view.dispatch({ effects: setCurrent.of(null) }); paintCards(); say("Nothing left. Press s to save."); }
  }
  // Decisions are sent one after the other, in the order in which they were made.
  function send(body, mine = desk) {
    waits(1);
    const whole = { page, editor, key: `${page}/${crypto.getRandomValues(new Uint32Array(2)).join("")}`, ...body };
    mine.sent = mine.sent.then(() => sure(`/api/articles/${mine.id}/decisions`, whole)).catch(failed).finally(() => waits(-1));
    return mine.sent;
  }
  function apply(one, index) {
    const way = one.suggestions[index];
    if (!way) { say("There is no suggestion. Press e to edit, or c to confirm."); if (!index) main.querySelector(".card.current [data-do=edit]")?.focus(); return; }
    const changes = way.edits.map(([from, to, insert]) => ({ from, to, insert })).filter((change) => change.from <= change.to && change.to <= desk.view.state.doc.length);
    desk.view.dispatch({ changes, userEvent: "input.complete", effects: drop.of(one.fingerprint) });
    send({ what: "fixed", fingerprint: one.fingerprint, rule: one.rule, text: one.text.slice(0, 500), fix: way.shown.slice(0, 500), comment });
    onward(one.from, one.fingerprint);
  }
  function edit(one) {
    desk.view.dispatch({ selection: { anchor: one.from, head: one.to }, effects: CM.EditorView.scrollIntoView(one.from, { y: "center" }) });
    desk.view.focus();
  }
  function toFindings() {
    main.focus({ preventScroll: true });
    const at = desk.view.state.selection.main.head;
    if (!current()) onward(at, null);
  }
  // What a decision is about, followed through all changes until the server has taken it: where somebody
  // edited the sentence meanwhile, the finding has another fingerprint.
  async function decide(one, body) {
    const mine = desk, name = {};
    const asked = () => mine.view.state.field(found).asked;
    mine.view.dispatch({ effects: setFound.of({ asked: [...asked(), { name, from: one.from, to: one.to }] }) });
    let answer = await send(body, mine);
    for (let tries = 0; answer?.gone && tries < 8; tries += 1) {
      await push(mine);
      const fresh = await sure(`/api/articles/${mine.id}/check`, {});
      if (fresh.version > CM.getSyncedVersion(mine.view.state)) await pull(mine);
      if (fresh.version !== CM.getSyncedVersion(mine.view.state) || CM.sendableUpdates(mine.view.state).length) { await sleep(100); continue; }
      const { from, to } = asked().find((other) => other.name === name);
      const same = [...fresh.findings, ...fresh.silent].find((other) => other.rule === one.rule && other.text === one.text && other.start === from && other.end === to);
      if (!same) break;
      answer = await send({ ...body, fingerprint: same.fingerprint }, mine);
    }
    mine.view.dispatch({ effects: setFound.of({ asked: asked().filter((other) => other.name !== name) }) });
    if (answer?.gone) toast(`The words of “${one.title}” were changed meanwhile; nothing was decided.`);
    if (desk === mine) later();
  }
  function judge(one, what) {
    const list = what === "dismissed" ? value().list.filter((other) => other.fingerprint !== one.fingerprint) : value().list.map((other) => (other.fingerprint === one.fingerprint ? { ...other, verdict: what, author: editor } : other));
    if (what === "dismissed") desk.silent = [...desk.silent, { ...one, suppressed: "verdict", verdict: what, author: editor }];
    desk.undos.push({ one, depth: CM.undoDepth(desk.view.state) });
    desk.view.dispatch({ effects: setFound.of({ list }) });
    decide(one, { what, fingerprint: one.fingerprint, comment }).catch(failed);
    onward(one.from, one.fingerprint);
  }
  function reopen(one) { decide({ from: one.start, to: one.end, ...one }, { what: "reopened", fingerprint: one.fingerprint }).catch(failed); }
  function undo() {
    const last = desk.undos.at(-1);
    if (last && last.depth === CM.undoDepth(desk.view.state)) {
      desk.undos.pop();
      reopen(last.one);
      say("The decision is taken back");
    } else if (!CM.undo(desk.view)) say("Nothing to undo");
  }

  // --- saving --------------------------------------------------------------------------------------
  async function save() {
    const mine = desk;
    try {
      await mine.sent;
      for (let tries = 0; tries < 5; tries += 1) {
        await push(mine);
        const answer = await sure(`/api/articles/${mine.id}/save`, { page, editor, version: CM.getSyncedVersion(mine.view.state) });
        if (answer.conflict) { if (mine.closed) toast(`${mine.title}: not saved, the file was changed by others.`); else conflict(answer.conflict); return; }
        if (answer.saved !== undefined) { if (answer.saved > CM.getSyncedVersion(mine.view.state)) await pull(mine); mine.dirty = answer.saved !== CM.getSyncedVersion(mine.view.state) || CM.sendableUpdates(mine.view.state).length > 0; mine.editing = mine.dirty || mine.view.hasFocus; paintState(); present(); toast("Saved."); document.body.dataset.saved = String(answer.saved); if (desk === mine) later(); return; }
        await pull(mine);
      }
      toast("Not saved: others are typing. Try again.");
    } catch (error) { failed(error); }
  }
  function conflict({ lines, merges }) {
    const kinds = { "-": "minus", "+": "plus", "…": "gap", " ": "" };
    const settle = (option) => async () => {
      try { await sure(`/api/articles/${desk.id}/resolve`, { choice: option, editor }); node.close(); await pull(); if (option !== "file") save(); else later(); } catch (error) { failed(error); }
    };
    const node = dialog("The file was changed by others",
      make("p", {}, "Nothing was overwritten. Lines with − stand in the file now, those with + in your draft."),
      make("div", { class: "diff", tabindex: "0" }, ...lines.map(([sign, line]) => make("div", { class: kinds[sign] }, `${sign === "-" ? "−" : sign} ${line}`))),
      make("div", { class: "bar" }, merges ? button("Merge both and save", settle("merge"), { class: "first" }) : make("span", {}, "Both changed the same lines."),
        button("Take the file’s text (undo brings yours back)", settle("file")), button("Keep mine and save", settle("mine")), button("Cancel", () => node.close())));
  }
  async function more() {
    const node = dialog("More",
      make("p", {}, make("a", { href: `/api/articles/${desk.id}/file`, download: desk.path.split("/").pop() }, "Download the corrected file")),
      make("p", {}, make("a", { href: "/api/verdicts", download: "qa-verdicts.jsonl" }, "Export verdicts")),
      make("h2", {}, "Who did what"), make("ul", { id: "done" }, make("li", {}, "…")), button("Close", () => node.close()));
    try {
      const { events } = await call("GET", `/api/articles/${desk.id}/done`);
      node.querySelector("#done").replaceChildren(...(events.length ? events.slice(0, 60).map(eventItem) : [make("li", {}, "Nothing yet.")]));
    } catch (error) { failed(error); }
  }
  const eventItem = (event) => make("li", {}, make("b", {}, event.editor || "Somebody"), ` ${event.what} `, event.rule ? make("bdi", {}, "“", ...drawn(event.text.slice(0, 60)), "”", ...(event.fix ? [" → “", ...drawn(event.fix.slice(0, 60)), "”"] : [])) : "", make("span", { class: "path" }, event.at.replace("T", " ").replace("+00:00", " UTC")));

  // --- history -------------------------------------------------------------------------------------
  let group = "";
  async function showHistory() {
    leave();
    document.title = "History";
    crumbs.replaceChildren(make("a", { href: "#/" }, "Articles"), " › History");
    try {
      const [{ history }, { events }, { rules }] = await Promise.all([call("GET", "/api/history"), call("GET", "/api/done"), list ? { rules: list.rules } : call("GET", "/api/articles")]);
      const draw = () => place.replaceChildren(chart(trends(history, rules), measure), ruleTable(history, rules));
      const place = make("div");
      let width = main.clientWidth;
      new ResizeObserver((_, seen) => {
        if (!place.isConnected) seen.disconnect();
        else if (main.clientWidth !== width) { width = main.clientWidth; draw(); }
      }).observe(main);
      main.replaceChildren(make("h1", {}, "History"), make("div", { class: "bar" }, choice("Show", [["score", "mean score"], ["findings", "findings"]], measure, (value) => { measure = value; draw(); }),
        choice("By", [["", "all articles"], ["site", "folder"], ["engine", "engine"], ["source_lang", "source language"], ["rule", "kind of finding"]], group, (value) => { group = value; if (value === "rule") { measure = "findings"; main.querySelector(".bar select").value = measure; } draw(); })), place,
        make("h2", {}, "Who did what"), make("ul", {}, ...events.slice(0, 100).map(eventItem)));
      draw();
      document.body.dataset.view = "history";
    } catch (error) { failed(error); }
  }
  // How each group stood at the end of each day: an article counts as it was when it was last looked at.
  function trends(history, titles) {
    const days = [...new Set(history.map((entry) => entry.at.slice(0, 10)))].sort();
    const states = new Map(), groups = new Map();
    let next = 0;
    for (const day of days) {
      for (; next < history.length && history[next].at.slice(0, 10) <= day; next += 1) states.set(history[next].article, history[next]);
      const totals = new Map();
      const add = (name, score, findings) => { const total = totals.get(name) ?? totals.set(name, [0, 0, 0]).get(name); total[0] += 1; total[1] += score; total[2] += findings; };
      for (const one of states.values()) {
        if (group === "rule") for (const [rule, count] of Object.entries(one.rules)) add(nameOf(titles, rule), one.score, count);
        else add(group ? one[group] || "(not known)" : "all articles", one.score, Object.values(one.rules).reduce((sum, n) => sum + n, 0));
      }
      for (const [name, [count, score, findings]] of totals) (groups.get(name) ?? groups.set(name, new Map()).get(name)).set(day, measure === "score" ? score / count : findings);
    }
    if (measure === "findings") for (const one of groups.values()) for (const day of days) if (!one.has(day) && [...one.keys()].some((other) => other < day)) one.set(day, 0);
    return { days, groups };
  }
  const nameOf = (titles, rule) => titles[rule] ?? rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll("-", " ");
  let measure = "score";
  const SHOWN = 6;
  function chart({ days, groups }, what) {
    const most = what === "score" ? 100 : Math.max(4, ...[...groups.values()].flatMap((one) => [...one.values()]));
    const last = (name) => [...groups.get(name)].sort().at(-1)[1];
    const names = [...groups.keys()].sort((a, b) => (what === "score" ? last(a) - last(b) : last(b) - last(a)) || a.localeCompare(b)).slice(0, SHOWN);
    const width = Math.max(280, Math.min(960, main.clientWidth - 24)), columns = width > 560 ? 2 : 1, keyed = Math.ceil(names.length / columns) * 18, left = 44, bottom = 28, top = 16 + keyed, height = 240 + keyed;
    const x = (day) => left + (days.length < 2 ? (width - left - 20) / 2 : (days.indexOf(day) * (width - left - 20)) / (days.length - 1));
    const y = (figure) => top + ((most - figure) * (height - top - bottom)) / most;
    const told = names.map((name) => `${name}: ${last(name).toFixed(what === "score" ? 1 : 0)}`).join("; ");
    const node = svg("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${what === "score" ? "Mean score" : "Findings"} by day. At the end, ${told}` });
    for (let step = 0; step <= 4; step += 1) {
      const figure = (most * step) / 4;
      node.append(svg("line", { class: "grid", x1: left, x2: width - 10, y1: y(figure), y2: y(figure) }), svg("text", { class: "soft", x: left - 8, y: y(figure) + 4, "text-anchor": "end" }, String(Math.round(figure))));
    }
    days.forEach((day, index) => { if (index % Math.ceil(days.length / (width / 90)) === 0) node.append(svg("text", { class: "soft", x: x(day), y: height - 8, "text-anchor": "middle" }, day.slice(5))); });
    names.forEach((name, index) => {
      const points = [...groups.get(name)].sort().map(([day, figure]) => [x(day), y(figure)]);
      const at = [left + 16 + (index % columns) * (width / 2 - 20), 18 + Math.floor(index / columns) * 18];
      node.append(svg("polyline", { class: `s${index}`, points: points.map((point) => point.join(",")).join(" ") }), ...points.map(([cx, cy]) => svg("circle", { class: `s${index}`, cx, cy, r: 3.5 })),
        svg("circle", { class: `s${index}`, cx: at[0], cy: at[1] - 4, r: 4.5 }), svg("text", { x: at[0] + 10, y: at[1] }, name.length > 44 ? `${name.slice(0, 43)}…` : name));
    });
    if (groups.size > SHOWN) node.append(svg("text", { class: "soft", x: width - 10, y: 14, "text-anchor": "end" }, `${groups.size - SHOWN} more are not drawn`));
    return node;
  }
  function ruleTable(history, titles) {
    const first = new Map(), last = new Map();
    for (const entry of history) { if (!first.has(entry.article)) first.set(entry.article, entry); last.set(entry.article, entry); }
    const sum = (entries) => { const total = {}; for (const one of entries.values()) for (const [rule, n] of Object.entries(one.rules)) total[rule] = (total[rule] ?? 0) + n; return total; };
    const before = sum(first), after = sum(last);
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort((a, b) => (after[b] ?? 0) - (after[a] ?? 0) || a.localeCompare(b));
    return make("table", {}, make("thead", {}, make("tr", {}, ...["Findings by rule", "when first seen", "now"].map((text, index) => make("th", { scope: "col", class: index ? "figure" : null }, text)))),
      make("tbody", {}, ...names.map((rule) => make("tr", {}, make("th", { scope: "row" }, nameOf(titles, rule)), make("td", { class: "figure", "data-name": "first" }, String(before[rule] ?? 0)), make("td", { class: "figure", "data-name": "now" }, String(after[rule] ?? 0))))));
  }

  // --- keys ----------------------------------------------------------------------------------------
  const KEYS = [["a", "apply the suggestion, and on to the next finding"], ["1 … 9", "apply that suggestion"], ["e", "edit the words; Esc comes back"], ["d", "dismiss: the text is right as it is"], ["c", "confirm: the finding is right, to be fixed later"], ["m", "comment"], ["r", "reopen: undo a decision"],
    ["j k", "next, previous finding"], ["u", "undo"], ["s", "save"], ["Esc", "all articles"], ["t", "source or reference"], ["?", "this list"], ["Alt Enter", "in the text: apply the suggestion"], ["F8", "in the text: next finding"]];
  let letters = storage?.getItem("qa-desk-keys") !== "off";
  function showKeys() {
    const node = dialog("Keys", make("dl", {}, ...KEYS.flatMap(([name, what]) => [make("dt", {}, ...name.split(" ").map((one) => key(one))), make("dd", {}, what)])),
      make("p", {}, "Single letters work as keys unless you are typing in a field. ", button(letters ? "Turn single letters off" : "Turn single letters on", () => { letters = !letters; try { storage?.setItem("qa-desk-keys", letters ? "on" : "off"); } catch { /* this time only */ } node.close(); }, { tabindex: "-1" })),
      button("Close", () => node.close(), { autofocus: true, class: "first" }));
    node.addEventListener("keydown", (event) => { if (event.key === "?") node.close(); });
  }
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && desk) { event.preventDefault(); save(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(".cm-editor, input, textarea, select")) return;
    const pressed = event.key, one = desk?.view ? current() : null;
    if (pressed === "Enter" && event.target.closest?.("button, a, summary")) return;
    if (pressed !== "Escape" && pressed !== "Enter" && !pressed.startsWith("Arrow") && !letters) return;
    let run = null;
    if (pressed === "?") run = showKeys;
    else if (desk?.view) {
      run = { j: () => step(1), k: () => step(-1), n: () => step(1), p: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), u: undo, s: save, t: () => desk.flip?.(), Escape: () => { location.hash = "#/"; } }[pressed] ?? null;
      if (!run && one) {
        run = { a: () => apply(one, 0), Enter: () => apply(one, 0), e: () => edit(one), d: () => judge(one, "dismissed"), c: () => judge(one, "confirmed"), r: () => reopen(one), m: () => main.querySelector(".card.current [data-do=comment]")?.click() }[pressed] ?? null;
        if (!run && /^[1-9]$/.test(pressed)) run = () => apply(one, Number(pressed) - 1);
      }
    } else if (document.body.dataset.view === "list") {
      run = { j: () => pick(1), k: () => pick(-1), ArrowDown: () => pick(1), ArrowUp: () => pick(-1), Enter: () => { const row = shownRows()[picked]; if (row) location.hash = `#/a/${row.entry.id}`; }, "/": () => document.getElementById("search").focus() }[pressed] ?? null;
    } else if (pressed === "Escape") run = () => { location.hash = "#/"; };
    if (run) { event.preventDefault(); run(); }
  });
  addEventListener("beforeunload", (event) => { if (unsent) event.preventDefault(); });

  // --- what others do --------------------------------------------------------------------------------
  let stream = null;
  function listen() {
    stream?.close();
    stream = new EventSource(`/api/events?page=${page}`);
    const on = (kind, run) => stream.addEventListener(kind, (event) => run(JSON.parse(event.data)));
    // What happens while an article is being opened is asked for when it is open.
    const open = (article) => {
      if (!desk || (article !== desk.id && article !== null)) return false;
      if (!desk.view) desk.missed = true;
      return Boolean(desk.view);
    };
    on("hello", () => { online(true); told = ""; present(); if (desk) { if (open(null)) pull().then(later); } else if (document.body.dataset.view === "list" && list) refreshList(); });
    on("presence", ({ all }) => { presence = all; paintPresence(); });
    on("changed", ({ article, page: by }) => { if (by !== desk?.client && open(article)) pull(); });
    on("decided", ({ article, editor: by, what }) => { if (open(article)) { if (by && by !== editor) say(`${by}: ${what}`); later(); } });
    on("saved", ({ article, editor: by, page: from }) => { if (from !== page && open(article)) { toast(`${by || "Somebody"} saved.`); later(); } });
    on("summary", ({ article, summary }) => {
      const row = rows.get(article);
      if (!row) return;
      row.entry.summary = summary;
      paintRow(row);
      if (document.body.dataset.view === "list") { clearTimeout(sorting); sorting = setTimeout(order, 300); }
    });
    const mine = stream;
    stream.onerror = () => { if (mine === stream && mine.readyState === EventSource.CLOSED) setTimeout(() => { if (mine === stream) listen(); }, 1000); };
  }
  // A browser holds six connections to a server: tabs that nobody looks at give theirs back, or the seventh would wait.
  let away = 0;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(away);
    if (!document.hidden) { if (!stream) listen(); } else away = setTimeout(() => { stream?.close(); stream = null; }, 5000);
  });
  let sorting = 0;
  async function refreshList() {
    try { await loadList(); for (const entry of list.articles) { const row = rows.get(entry.id); if (row) { Object.assign(row.entry, entry); paintRow(row); } } order(); paintPresence(); } catch { /* the next event brings it */ }
  }
  function route() {
    const match = /^#\/a\/(\d+)$/.exec(location.hash);
    if (match) openArticle(Number(match[1]));
    else if (location.hash === "#/history") showHistory();
    else showList();
  }
  addEventListener("hashchange", route);
  paintName();
  if (!document.hidden) listen();
  route();
})();
