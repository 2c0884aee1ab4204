"use strict";
(() => {
  const page = JSON.parse(document.getElementById("data").textContent);
  const POINTS = { critical: 25, major: 5, minor: 1, neutral: 0 };
  const WORDS = { dismissed: "dismissed", confirmed: "confirmed" };
  const body = document.body, live = document.getElementById("live");
  const articles = [...document.querySelectorAll("#articles > article")];
  const single = articles.length === 1;
  const say = (text) => { live.textContent = ""; setTimeout(() => { live.textContent = text; }, 30); };
  const count = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;

  // --- small parts of the page -------------------------------------------------------------
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "on") for (const [event, call] of Object.entries(value)) node.addEventListener(event, call);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== null) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }
  const button = (text, call, more = {}) => make("button", { type: "button", on: { click: call }, ...more }, text);
  function select(label, options, call) {
    const choice = make("select", { on: { change: () => call(choice.value) } });
    for (const [value, text] of options) choice.append(make("option", { value }, text));
    return [make("label", {}, label, choice), choice];
  }

  // --- what has been decided: in this browser, by the fingerprint of the finding -------------------
  const PREFIX = "qa-verdict:";
  const memory = new Map();
  let storage = null;
  try { storage = window.localStorage; storage.getItem(PREFIX); } catch { storage = null; }
  function decision(fingerprint) {
    if (!memory.has(fingerprint)) {
      let kept = null;
      try { kept = JSON.parse(storage?.getItem(PREFIX + fingerprint) ?? "null"); } catch { kept = null; }
      if (kept?.verdict === "accepted") kept.verdict = "confirmed";  // as pages before version 2 wrote it
      const known = kept && typeof kept === "object" && (kept.verdict in WORDS || kept.verdict === "");
      memory.set(fingerprint, known ? { verdict: kept.verdict, comment: String(kept.comment ?? ""), fix: typeof kept.fix === "string" ? kept.fix : null } : { verdict: "", comment: "", fix: null });
    }
    return memory.get(fingerprint);
  }
  function decide(fingerprint, change) {
    const now = Object.assign(decision(fingerprint), change);
    try {
      if (now.verdict || now.comment || now.fix !== null) storage?.setItem(PREFIX + fingerprint, JSON.stringify(now));
      else storage?.removeItem(PREFIX + fingerprint);
    } catch { say("This browser does not keep decisions. Export them before you close the page."); }
  }

  // --- the articles --------------------------------------------------------------------------------
  const parsed = [];
  function data(index) {
    if (!parsed[index]) {
      const scripts = articles[index].querySelectorAll(":scope > script");
      parsed[index] = JSON.parse(scripts[scripts.length - 1].textContent);
    }
    return parsed[index];
  }
  // Of many articles, each is understood when it is asked for; see MANY in page.py.
  function fill(index) {
    const waiting = articles[index].querySelector(":scope > noscript");
    if (!waiting) return;
    waiting.insertAdjacentHTML("beforebegin", waiting.textContent);
    waiting.remove();
  }
  // Whether the finding counts no more once what was decided is done.
  function settles(fault) {
    const { verdict, fix } = decision(fault.fingerprint);
    return verdict === "dismissed" || (verdict === "confirmed" && (fix !== null || fault.edits.length > 0));
  }
  function standing(index) {
    const { words, rest, faults } = data(index);
    const open = faults.filter((fault) => !settles(fault));
    const points = open.reduce((sum, fault) => sum + POINTS[fault.severity], rest);
    const score = points ? (words ? Math.max(0, 100 * (1 - points / words)) : 0) : 100;
    const worst = Math.max(0, ...open.map((fault) => POINTS[fault.severity]));
    const [fit, unfit] = page.limits;
    let fitness = page.articles[index].fitness;
    if (open.length < faults.length) {
      fitness = worst >= 25 || score < unfit ? "unfit" : worst >= 5 || score < fit || !words ? "look" : "fit";
    }
    const decided = faults.filter((fault) => decision(fault.fingerprint).verdict).length;
    return { score, fitness, decided, total: faults.length };
  }
  function paintFitness(node, fitness) {
    const [sign, words] = page.fitness[fitness];
    node.className = `fitness ${fitness}`;
    node.replaceChildren(make("span", { "aria-hidden": "true" }, sign), ` ${words}`);
  }
  function paintLeft(row, now) {
    const cell = row.querySelector('[data-name="left"]');
    const left = now.total - now.decided;
    cell.textContent = left ? left.toLocaleString("en") : "✓";
    cell.title = `${now.decided} of ${now.total} decided`;
    row.dataset.left = left;
  }
  function refresh(index) {
    const now = standing(index), article = articles[index];
    const score = article.querySelector(".meta .score");
    if (score) {
      score.textContent = now.score.toFixed(1);
      paintFitness(article.querySelector(".meta .fitness"), now.fitness);
    }
    const told = article.querySelector(".decided");
    if (told) told.textContent = `${now.decided} of ${count(now.total, "finding")} decided${now.decided ? "; score and verdict are those with your decisions" : ""}`;
    Object.assign(page.articles[index], { now: now.score, nowFitness: now.fitness });
    const row = rows[index];
    if (row) {
      row.querySelector('[data-name="score"]').textContent = now.score.toFixed(1);
      paintFitness(row.querySelector(".fitness"), now.fitness);
      paintLeft(row, now);
    }
  }

  // --- the list --------------------------------------------------------------------------------------
  const table = document.querySelector("#list tbody");
  const rows = table ? [...table.rows] : [];
  const texts = [];
  const textOf = (index) => (texts[index] ??= `${rows[index].textContent}\n${data(index).text}`.toLowerCase());
  const wanted = { text: "", fitness: "", rule: "", sort: "worst", left: "" };
  const value = (index) => page.articles[index];
  const scoreOf = (index) => value(index).now ?? value(index).score;
  const RANK = { unfit: 0, look: 1, fit: 2 };
  const fitnessOf = (index) => value(index).nowFitness ?? value(index).fitness;
  const ORDERS = {
    worst: (a, b) => RANK[fitnessOf(a)] - RANK[fitnessOf(b)] || scoreOf(a) - scoreOf(b),
    best: (a, b) => RANK[fitnessOf(b)] - RANK[fitnessOf(a)] || scoreOf(b) - scoreOf(a),
    findings: (a, b) => value(b).findings - value(a).findings,
    longest: (a, b) => value(b).words - value(a).words,
    title: (a, b) => names[a].localeCompare(names[b], "en", { numeric: true }),
    path: (a, b) => paths[a].localeCompare(paths[b], "en", { numeric: true }),
  };
  const names = rows.map((row) => row.querySelector("a").textContent);
  const paths = rows.map((row) => row.querySelector(".path").textContent);
  let order = rows.map((_, index) => index);
  let told;
  function filterList() {
    const text = wanted.text.trim().toLowerCase();
    let seen = 0;
    rows.forEach((row, index) => {
      const entry = value(index);
      const show = (!wanted.fitness || fitnessOf(index) === wanted.fitness)
        && (!wanted.left || (wanted.left === "left") === Number(row.dataset.left ?? entry.findings) > 0)
        && (wanted.rule === "" || entry.rules.includes(Number(wanted.rule)))
        && (!text || textOf(index).includes(text));
      if (row.hidden === show) row.hidden = !show;
      seen += show;
    });
    told.textContent = `${count(seen, "article")} of ${rows.length.toLocaleString("en")} shown`;
  }
  function sortList() {
    order = rows.map((_, index) => index).sort((a, b) => ORDERS[wanted.sort](a, b) || a - b);
    table.append(...order.map((index) => rows[index]));
  }
  function makeFilters() {
    const place = document.getElementById("filters");
    if (!place) return;
    const search = make("input", { type: "search", id: "search", on: { input: () => { wanted.text = search.value; filterList(); } } });
    const [verdicts] = select("Print?", [["", "all"], ...["unfit", "look", "fit"].map((name) => [name, page.fitness[name][1]])], (v) => { wanted.fitness = v; filterList(); });
    const kinds = page.rules.map(([, title], index) => [String(index), title]).sort((a, b) => a[1].localeCompare(b[1]));
    const [rule] = select("With findings of the kind", [["", "any"], ...kinds], (v) => { wanted.rule = v; filterList(); });
    const [sort] = select("Order", [["worst", "worst first"], ["best", "best first"], ["findings", "most findings first"], ["longest", "longest first"], ["title", "by title"], ["path", "by file"]], (v) => { wanted.sort = v; sortList(); say("Sorted"); });
    const [decided] = select("Decided", [["", "all"], ["left", "something left"], ["done", "nothing left"]], (v) => { wanted.left = v; filterList(); });
    told = make("p", { class: "told", role: "status" });
    place.append(
      make("div", { class: "bar-of", role: "search" }, make("label", {}, "Search titles, files and texts", search), verdicts, rule, sort,
        decided, button("Export verdicts", exportVerdicts), button("Import verdicts", importVerdicts)), told);
    filterList();
  }

  // --- one article -----------------------------------------------------------------------------------
  const only = { rule: "", severity: "", sure: "", decision: "" };
  let current = -1, selected = 0, tools = null;
  let compared = "";  // how much of the reference is shown; "" for nothing
  const card = (number) => document.getElementById(`f${current + 1}-${number}`);
  const badge = (number) => document.getElementById(`m${current + 1}-${number}`);
  const shownFaults = () => data(current).faults.map((_, i) => i + 1).filter((n) => card(n) && !card(n).hidden);

  function open(index) {
    if (current >= 0) articles[current].classList.remove("current");
    current = index; selected = 0;
    fill(index);
    body.classList.add("one");
    articles[index].classList.add("current");
    if (wanted.rule !== "") only.rule = page.rules[Number(wanted.rule)][0];
    prepare(index);
    filterFaults();
    where();
  }
  function close() {
    if (single) return;
    const was = current;
    if (current >= 0) articles[current].classList.remove("current");
    current = -1; selected = 0;
    body.classList.remove("one");
    const link = was >= 0 && rows[was]?.querySelector("a");
    if (link) link.focus();
  }

  function prepare(index) {
    const article = articles[index], { faults } = data(index);
    const place = article.querySelector(".tools");
    if (!place.childElementCount) {
      faults.forEach((fault, i) => addActions(article, index, fault, i + 1));
      article.querySelector(".meta").append(make("span", { class: "decided" }));
      makeTools(place, index);
    }
    tools = place;
    compare(index);
    for (const name of Object.keys(only)) {
      const choice = article.querySelector(`[data-only="${name}"]`);
      if (choice) {
        choice.value = only[name];
        if (choice.value !== only[name]) { only[name] = ""; choice.value = ""; }
      }
    }
    faults.forEach((_, i) => paint(index, i + 1));
    refresh(index);
  }
  function makeTools(place, index) {
    const { faults } = data(index);
    const bar = make("div", { class: "bar-of" });
    if (!single) {
      bar.append(make("a", { href: "#list" }, "← All articles"),
        button("Previous article", () => step(-1)), button("Next article", () => step(1)));
    }
    if (data(index).raw !== null) bar.append(button("Save corrected file", saveFile, { title: "The file with all its markup, and all that you have confirmed" }));
    bar.append(button("Import verdicts", importVerdicts, { title: "What others decided; or drop the file onto the page" }));
    bar.append(button("Copy corrected text", copyText, { title: "With all suggestions that you have confirmed" }),
      button("Export verdicts", exportVerdicts, { title: "What you have decided, as a file" }), button("Keys", showKeys, { title: "Keyboard (?)" }));
    if (articles[index].querySelector(".compared")) {
      const [node, choice] = select("Differences shown", [["facts", "numbers and names"], ["more", "also what is missing or added"], ["all", "all"]], (v) => { compared = v; compare(current); });
      choice.dataset.compare = "";
      bar.append(button("Compare with the reference", toggleReference, { "data-do": "compare", "aria-pressed": "false", title: "What another translator wrote, below each paragraph (r)" }), node);
    }
    place.append(bar);
    if (!faults.length) return;
    const choose = (name, label, options) => {
      const [node, choice] = select(label, options, (v) => { only[name] = v; filterFaults(); tell(); });
      choice.dataset.only = name;
      return node;
    };
    const there = new Set(faults.map((fault) => fault.rule));
    const kinds = page.rules.filter(([rule]) => there.has(rule)).sort((a, b) => a[1].localeCompare(b[1]));
    const severe = Object.entries(page.severities).filter(([name]) => faults.some((fault) => fault.severity === name));
    const steps = make("div", { class: "steps" }, make("div", { class: "go" },
      button("◀ Previous", () => move(-1), { title: "Previous finding (k or p)", "aria-label": "Previous finding" }),
      make("span", { class: "where" }), button("Next ▶", () => move(1), { title: "Next finding (j or n)", "aria-label": "Next finding" })));
    place.after(steps);
    steps.append(make("details", {}, make("summary", {}, "Filter the findings"), make("div", { class: "bar-of" },
      choose("rule", "Kind", [["", "all"], ...kinds]),
      choose("severity", "How bad", [["", "all"], ...severe]),
      choose("sure", "How sure", [["", "all"], ["0.95", "95% and more"], ["0.8", "80% and more"], ["-0.8", "less than 80%"]]),
      choose("decision", "Decided", [["", "all"], ["open", "not yet"], ["confirmed", "confirmed"], ["dismissed", "dismissed"]]),
      button("Confirm all sure suggestions", acceptSure, { title: "All findings in sight that are 95% sure or more and have a suggestion" }))));
  }
  function compare(index) {
    const article = articles[index];
    const toggle = article.querySelector("[data-do=compare]");
    if (!toggle) return;
    const was = article.dataset.compare || "";
    if (compared) article.dataset.compare = compared; else delete article.dataset.compare;
    toggle.setAttribute("aria-pressed", String(Boolean(compared)));
    const choice = article.querySelector("select[data-compare]");
    choice.parentElement.hidden = !compared;
    choice.value = compared || "facts";
    for (const node of article.querySelectorAll("details.against")) if (Boolean(was) !== Boolean(compared)) node.open = Boolean(compared);
    for (const node of article.querySelectorAll(".d")) node.title = compared ? page.kinds[node.classList[1]] : "";
  }
  function toggleReference() {
    compared = compared ? "" : "facts";
    compare(current);
    say(compared ? "The reference is shown below each paragraph" : "The reference is hidden");
  }
  function addActions(article, index, fault, number) {
    const node = document.getElementById(`f${index + 1}-${number}`);
    if (!node) return;
    const act = (verdict) => () => judge(index, number, verdict);
    const text = make("textarea", { rows: "2", hidden: true, "aria-label": `Comment on finding ${number}`, placeholder: "Comment; exported with your decision",
      on: { input: () => { decide(fault.fingerprint, { comment: text.value }); } } });
    const comment = button("Comment", () => { text.hidden = !text.hidden; comment.setAttribute("aria-expanded", String(!text.hidden)); if (!text.hidden) text.focus(); }, { "aria-expanded": "false" });
    const fix = make("textarea", { rows: "2", hidden: true, class: "own", "aria-label": `What is to stand there instead, finding ${number}`, placeholder: "What is to stand there instead",
      on: { input: () => { decide(fault.fingerprint, { fix: fix.value, verdict: "confirmed" }); paint(index, number); refresh(index); } } });
    const write = button("Edit", () => { fix.hidden = !fix.hidden; write.setAttribute("aria-expanded", String(!fix.hidden)); if (!fix.hidden) { if (!fix.value) fix.value = fault.text; fix.focus(); fix.select(); } }, { "aria-expanded": "false", "data-do": "write", title: "Write what is to stand there instead (e)" });
    node.querySelector(".foot").prepend(
      button("Confirm", act("confirmed"), { "data-do": "confirmed", "aria-pressed": "false", title: "The finding is right: to be fixed (a or c)" }),
      button("Dismiss", act("dismissed"), { "data-do": "dismissed", "aria-pressed": "false", title: "The text is right as it stands (d)" }), write, comment);
    node.append(fix, text);
    if (decision(fault.fingerprint).fix !== null) { fix.value = decision(fault.fingerprint).fix; fix.hidden = false; write.setAttribute("aria-expanded", "true"); }
    text.value = decision(fault.fingerprint).comment;
    if (text.value) { text.hidden = false; comment.setAttribute("aria-expanded", "true"); }
  }
  function judge(index, number, verdict) {
    const { faults } = data(index), { fingerprint } = faults[number - 1];
    const now = decision(fingerprint).verdict === verdict ? "" : verdict;
    decide(fingerprint, { verdict: now });
    // The words of a sentence that stands in several places are judged in all of them.
    faults.forEach((other, i) => { if (other.fingerprint === fingerprint) paint(index, i + 1); });
    refresh(index);
    say(now ? `Finding ${number} ${WORDS[now]}` : `Finding ${number} is open again`);
    if (now && index === current && number === selected) onward(number);
  }
  // After a decision comes the next finding that waits for one.
  function onward(number) {
    const { faults } = data(current), shown = shownFaults().filter((n) => !decision(faults[n - 1].fingerprint).verdict);
    const next = shown.find((n) => n > number) ?? shown[0];
    if (next) choose(next);
    else say("All findings are decided");
  }
  function paint(index, number) {
    const article = articles[index], fault = data(index).faults[number - 1];
    const node = document.getElementById(`f${index + 1}-${number}`);
    if (!node) return;
    const { verdict } = decision(fault.fingerprint);
    node.classList.toggle("is-confirmed", verdict === "confirmed");
    node.classList.toggle("is-dismissed", verdict === "dismissed");
    for (const item of node.querySelectorAll("[data-do]")) item.setAttribute("aria-pressed", String(item.dataset.do === verdict));
    const marks = [...article.querySelectorAll(`mark[data-f~="${number}"]`)];
    for (const mark of marks) {
      const verdicts = mark.dataset.f.split(" ").map((n) => decision(data(index).faults[n - 1].fingerprint).verdict);
      mark.classList.toggle("dismissed", verdicts.every((v) => v === "dismissed"));
      mark.classList.toggle("confirmed", hasEdit(index, mark));
    }
    article.querySelector(`ins.new[data-n="${number}"]`)?.remove();
    const fix = node.querySelector(".fix ins");
    const at = document.getElementById(`m${index + 1}-${number}`);
    const own = decision(fault.fingerprint).fix;
    if (verdict === "confirmed" && own !== null && at) at.before(make("ins", { class: "new", "data-n": number }, own));
    else if (verdict === "confirmed" && fix && at) at.before(make("ins", { class: "new", "data-n": number }, fix.textContent));
  }
  function hasEdit(index, mark) {
    return mark.dataset.f.split(" ").some((n) => {
      const fault = data(index).faults[n - 1];
      return (fault.edits.length || decision(fault.fingerprint).fix !== null) && decision(fault.fingerprint).verdict === "confirmed";
    });
  }
  function passes(fault) {
    const { verdict } = decision(fault.fingerprint);
    const sure = Number(only.sure || 0);
    return (!only.rule || fault.rule === only.rule) && (!only.severity || fault.severity === only.severity)
      && (sure >= 0 ? fault.confidence >= sure : fault.confidence < -sure)
      && (!only.decision || (only.decision === "open" ? !verdict : verdict === only.decision));
  }
  function filterFaults() {
    const { faults } = data(current), show = new Set();
    faults.forEach((fault, i) => {
      const seen = passes(fault), node = card(i + 1), at = badge(i + 1);
      if (seen) show.add(String(i + 1));
      if (node && node.hidden === seen) node.hidden = !seen;
      if (at && at.hidden === seen) at.hidden = !seen;
    });
    for (const mark of articles[current].querySelectorAll("mark")) {
      mark.classList.toggle("off", !mark.dataset.f.split(" ").some((n) => show.has(n)));
    }
    if (selected && !show.has(String(selected))) selected = 0;
    where();
  }
  const tell = () => say(`${shownFaults().length} of ${count(data(current).faults.length, "finding")} shown`);
  function where() {
    const place = articles[current]?.querySelector(".where");
    if (!place) return;
    const shown = shownFaults(), at = shown.indexOf(selected);
    place.textContent = at < 0 ? count(shown.length, "finding") : `Finding ${at + 1} of ${shown.length}`;
  }
  function choose(number, focus = true) {
    const article = articles[current];
    for (const node of article.querySelectorAll(".card.current, mark.current, .lit")) node.classList.remove("current", "lit");
    selected = number;
    const node = card(number), at = badge(number);
    if (!node) return;
    node.classList.add("current");
    const marks = article.querySelectorAll(`mark[data-f~="${number}"]`);
    for (const mark of marks) mark.classList.add("current");
    const pair = marks[0]?.closest(".p")?.dataset.p;
    if (pair !== undefined) light(article, pair);
    (at || node).scrollIntoView({ block: "center" });
    if (focus) node.focus({ preventScroll: true });
    const box = node.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight) node.scrollIntoView({ block: "nearest" });
    where();
  }
  function move(by) {
    if (current < 0) return;
    const shown = shownFaults();
    if (!shown.length) { say("No findings"); return; }
    const at = shown.indexOf(selected);
    choose(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
  }
  function step(by) {
    const listed = order.filter((index) => !rows[index]?.hidden);
    const at = listed.indexOf(current);
    const next = listed[(at + by + listed.length) % listed.length];
    if (next !== undefined) location.hash = `#a${next + 1}`;
  }
  function light(article, pair) {
    for (const node of article.querySelectorAll(".lit")) node.classList.remove("lit");
    if (pair !== undefined && article.querySelector(".beside")) {
      for (const node of article.querySelectorAll(`.p[data-p="${pair}"]`)) node.classList.add("lit");
    }
  }
  function acceptSure() {
    let done = 0;
    for (const number of shownFaults()) {
      const fault = data(current).faults[number - 1];
      if (fault.edits.length && fault.confidence >= 0.95 && !decision(fault.fingerprint).verdict) {
        decide(fault.fingerprint, { verdict: "confirmed" });
        done += 1;
      }
    }
    data(current).faults.forEach((_, i) => paint(current, i + 1));
    refresh(current);
    say(`${count(done, "suggestion")} confirmed`);
  }

  // --- out of the page -------------------------------------------------------------------------------
  function corrected(index) {
    const { text, objects, faults } = data(index);
    const letters = Array.from(text);
    const edits = faults.filter((fault) => decision(fault.fingerprint).verdict === "confirmed").flatMap((fault) => { const { fix } = decision(fault.fingerprint); return fix === null ? fault.edits : [[...fault.span, fix]]; })
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let out = "", done = 0, made = 0;
    const between = (from, to) => {
      for (const [place, raw] of objects) {
        if (place >= from && place < to) { out += letters.slice(from, place).join("") + raw; from = place + 1; }
      }
      out += letters.slice(from, to).join("");
    };
    for (const [start, end, fix] of edits) {
      if (start < done) continue;
      between(done, start);
      out += fix; done = end; made += 1;
    }
    between(done, letters.length);
    return [out, made];
  }
  // The file as it was read, with what was confirmed at its places and nothing else changed.
  function correctedFile(index) {
    const { raw, path, faults } = data(index);
    const letters = Array.from(raw), html = /\.x?html?$/i.test(path);
    const written = (text) => (html ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text);
    const edits = faults.filter((fault) => decision(fault.fingerprint).verdict === "confirmed")
      .flatMap((fault) => { const { fix } = decision(fault.fingerprint); return fix === null ? fault.file : [[...fault.place, fix]]; })
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let out = "", done = 0, made = 0;
    for (const [start, end, fix] of edits) {
      if (start < done) continue;
      out += letters.slice(done, start).join("") + written(fix); done = end; made += 1;
    }
    return [out + letters.slice(done).join(""), made];
  }
  function saveFile() {
    const [text, made] = correctedFile(current);
    download(text, data(current).path.split("/").pop(), "text/plain;charset=utf-8");
    notice(`Saved in UTF-8, with ${count(made, "correction")} that you confirmed. Check it once more before it is printed.`);
  }
  function download(text, name, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = make("a", { href: url, download: name });
    body.append(link); link.click(); link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
  function importVerdicts() {
    const input = make("input", { type: "file", accept: ".jsonl", on: { change: () => { if (input.files[0]) takeVerdicts(input.files[0]); } } });
    input.click();
  }
  // Verdicts of others: they fill in what is open here, and change nothing that was decided here.
  async function takeVerdicts(file) {
    let taken = 0, here = 0;
    try {
      const places = new Map();
      articles.forEach((_, index) => { for (const fault of data(index).faults) places.set(fault.fingerprint, fault.rule); });
      for (const line of (await file.text()).split("\n")) {
        if (!line.trim()) continue;
        const entry = JSON.parse(line);
        const verdict = entry.verdict === "accepted" ? "confirmed" : entry.verdict;
        if (!(verdict in WORDS) || places.get(entry.fingerprint) !== entry.rule) continue;
        here += 1;
        if (decision(entry.fingerprint).verdict) continue;
        decide(entry.fingerprint, { verdict, comment: String(entry.comment ?? ""), fix: typeof entry.fix === "string" ? entry.fix : null });
        taken += 1;
      }
    } catch { notice("This is not a verdict file."); return; }
    articles.forEach((_, index) => { if (rows[index] || index === current) refresh(index); });
    if (current >= 0) data(current).faults.forEach((_, i) => paint(current, i + 1));
    if (rows.length) filterList();
    notice(`${count(taken, "decision")} taken over of ${count(here, "verdict")} on findings of this page.`);
  }
  addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  addEventListener("drop", (event) => { const file = event.dataTransfer?.files[0]; if (file) { event.preventDefault(); takeVerdicts(file); } });
  async function copyText() {
    const [text, made] = corrected(current);
    try { await navigator.clipboard.writeText(text); }
    catch {
      const area = make("textarea", { class: "unseen", "aria-hidden": "true" });
      area.value = text;
      body.append(area); area.select(); document.execCommand("copy"); area.remove();
    }
    notice(`Copied, with ${count(made, "correction")} that you confirmed.`);
  }
  function verdicts() {
    const lines = [], seen = new Set();
    articles.forEach((_, index) => {
      const { path, document: id, faults } = data(index);
      for (const { fingerprint, rule, text, context } of faults) {
        const { verdict, comment, fix } = decision(fingerprint);
        const key = JSON.stringify([fingerprint, verdict === "dismissed" ? 0 : path, verdict === "dismissed" ? 0 : id]);
        if (!verdict || seen.has(key)) continue;
        seen.add(key);
        const entry = { fingerprint, verdict, rule, text, context, path };
        if (id) entry.document = id;
        if (comment.trim()) entry.comment = comment.trim();
        if (fix !== null && verdict === "confirmed") entry.fix = fix;
        lines.push(entry);
      }
    });
    return lines;
  }
  function exportVerdicts() {
    const lines = verdicts();
    if (!lines.length) { notice("Nothing to export yet: confirm or dismiss a finding first."); return; }
    const text = [{ format: "qa-verdicts", version: 2 }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
    download(text, "qa-verdicts.jsonl", "application/jsonl");
    notice(`${count(lines.length, "decision")} exported to qa-verdicts.jsonl. Send it to whoever runs the checks, or append it to .qa-verdicts.jsonl.`);
  }
  function notice(text) {
    document.querySelector(".toast")?.remove();
    const node = make("p", { class: "toast" }, text);
    (current >= 0 ? tools : document.getElementById("filters"))?.append(node);
    say(text);
    setTimeout(() => node.remove(), 12000);
  }

  // --- keyboard and links ----------------------------------------------------------------------------
  const KEYS = [["j", "n", "next finding"], ["k", "p", "previous finding"], ["a", "c", "confirm it"], ["d", "", "dismiss it"], ["e", "", "edit: write what is to stand there"], ["m", "", "comment"], ["t", "r", "compare with the reference"],
    ["]", "", "next article"], ["[", "", "previous article"], ["Esc", "", "all articles"], ["?", "", "this list"]];
  let keys = true;
  function showKeys() {
    const list = make("dl");
    for (const [one, other, what] of KEYS) list.append(make("dt", {}, make("kbd", {}, one), ...(other ? [" or ", make("kbd", {}, other)] : [])), make("dd", {}, what));
    const dialog = make("dialog", { "aria-label": "Keyboard" }, make("h2", {}, "Keyboard"), list, make("p", {}, button(keys ? "Switch keys off" : "Switch keys on", () => { keys = !keys; dialog.close(); say(keys ? "Keys are on" : "Keys are off"); }, { tabindex: "-1" })),
      button("Close", () => dialog.close(), { autofocus: true }));
    dialog.addEventListener("keydown", (event) => { if (event.key === "?") dialog.close(); });
    dialog.addEventListener("close", () => dialog.remove());
    body.append(dialog);
    dialog.showModal();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (typing) { if (event.key === "Escape") event.target.blur(); return; }
    if (event.key === "?") { showKeys(); event.preventDefault(); return; }
    if (!keys || current < 0) return;
    const calls = {
      j: () => move(1), n: () => move(1), k: () => move(-1), p: () => move(-1),
      a: () => selected && judge(current, selected, "confirmed"), c: () => calls.a(), d: () => selected && judge(current, selected, "dismissed"),
      e: () => selected && card(selected).querySelector("[data-do=write]")?.click(),
      m: () => { const text = selected && card(selected).querySelector("textarea:not(.own)"); if (text) { text.hidden = false; text.focus(); } },
      t: () => articles[current].querySelector("[data-do=compare]")?.click(), r: () => calls.t(),
      "]": () => step(1), "[": () => step(-1), Escape: () => { if (!single) location.hash = "#list"; },
    };
    if (calls[event.key]) { event.preventDefault(); calls[event.key](); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.n");
    const node = event.target.closest?.(".card[data-n]");
    const mark = event.target.closest?.("mark");
    if (link && current >= 0) {
      event.preventDefault();
      choose(Number(link.textContent));
    } else if (mark && current >= 0) {
      const number = Number(mark.dataset.f.split(" ").find((n) => !card(n)?.hidden));
      if (number) choose(number);
    } else if (node && current >= 0 && !event.target.closest("a, button, textarea, summary")) {
      choose(Number(node.dataset.n), false);
    }
  });
  document.addEventListener("mouseover", (event) => {
    if (current < 0) return;
    light(articles[current], event.target.closest?.(".beside .p")?.dataset.p);
  });

  function route() {
    const match = /^#(?:a|f|m)(\d+)(?:-(\d+))?$/.exec(location.hash);
    const index = match ? Number(match[1]) - 1 : -1;
    if (index >= 0 && index < articles.length) {
      if (index !== current) open(index);
      if (match[2]) choose(Number(match[2]));
      else if (!single) {
        scrollTo(0, 0);
        const heading = articles[index].querySelector("h2");
        heading.setAttribute("tabindex", "-1");
        heading.focus({ preventScroll: true });
      }
    } else if (!location.hash.startsWith("#k-")) close();
    else document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  makeFilters();
  if (single) open(0);
  addEventListener("hashchange", route);
  if (location.hash) route();
  body.classList.add("ready");
  // What the search and old decisions need is read when there is nothing else to do.
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(() => call({ timeRemaining: () => 8 }), 20));
  let next = 0;
  let kept = false;
  try { kept = storage !== null && Object.keys(storage).some((key) => key.startsWith(PREFIX)); } catch { kept = false; }
  idle(function work(deadline) {
    while (next < articles.length && deadline.timeRemaining() > 2) {
      if (rows.length) textOf(next);
      if (kept) refresh(next);
      next += 1;
    }
    if (next < articles.length) idle(work);
    else { body.classList.add("idle"); if (kept && rows.length) filterList(); }
  });
})();
