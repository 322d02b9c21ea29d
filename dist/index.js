// src/config/settings.ts
function settingsOf(configuration, commandLine = {}, { whole = false } = {}) {
  const profile = chosen(commandLine.profile, configuration?.profile ?? null, "recommended");
  const overrides2 = overridesByRule(configuration?.overrides ?? []);
  const levelOf = (rule2) => {
    const flag = commandLine.rules?.get(rule2.id);
    if (flag !== void 0) return { value: flag, origin: { by: "command line" } };
    const set = configuration?.rules.get(rule2.id)?.level;
    if (set) return { value: set.value, origin: { by: "configuration", place: set.place } };
    const inProfile = rule2.profile === "recommended" || profile.value === "strict";
    return { value: inProfile ? null : "off", origin: { by: "profile", profile: profile.value } };
  };
  const optionOf = (rule2, name2) => {
    const set = configuration?.rules.get(rule2.id)?.options.get(name2);
    return set === void 0 ? { value: rule2.options[name2], origin: { by: "default" } } : { value: set.value, origin: { by: "configuration", place: set.place } };
  };
  const lastOverride = (id, path, object) => commandLine.rules?.has(id) ? void 0 : overrides2.get(id)?.findLast(({ override }) => override.appliesToPath(path) && override.appliesToObject(object));
  return {
    profile,
    failOn: chosen(commandLine.failOn, configuration?.failOn ?? null, "warning"),
    configuration,
    commandLine,
    excludes: (path) => configuration?.exclude.some(({ value }) => value.matches(path)) ?? false,
    levelOf,
    optionOf,
    severityFor(rule2, path, object, of = "recommended") {
      if (of === "strict" && profile.value !== "strict") return "off";
      const level = lastOverride(rule2.id, path, object)?.rule.level;
      const decided = level === "off" && rule2.subject !== "suppression" ? void 0 : level;
      return decided ?? levelOf(rule2).value;
    },
    optionsFor: (rule2) => Object.fromEntries(Object.keys(rule2.options).map((name2) => [name2, optionOf(rule2, name2).value])),
    exceptions: exceptionsOf(overrides2, lastOverride, {
      whole,
      superseded: (id) => commandLine.rules?.has(id) ?? false
    })
  };
}
function overridesByRule(overrides2) {
  const byRule = /* @__PURE__ */ new Map();
  for (const override of overrides2) {
    for (const [id, rule2] of override.rules) {
      const list3 = byRule.get(id) ?? [];
      byRule.set(id, list3);
      list3.push({ override, rule: rule2 });
    }
  }
  return byRule;
}
function exceptionsOf(overrides2, last, { whole, superseded }) {
  const exceptions = /* @__PURE__ */ new Map();
  for (const [id, ofRule] of overrides2) {
    for (const { override, rule: rule2 } of ofRule) {
      if (rule2.level !== "off") continue;
      const { place, written: written2 } = rule2;
      const exception = exceptions.get(rule2) ?? { ...place, written: written2, reason: override.reason, rules: [] };
      exceptions.set(rule2, exception);
      if (!superseded(id)) exception.rules.push(id);
    }
  }
  return {
    toBeUsed: whole ? [...exceptions.values()] : [],
    for({ rule: rule2, source, object }) {
      const found = last(rule2, source.path, object);
      return found && exceptions.get(found.rule);
    }
  };
}
function chosen(flag, configured2, value) {
  if (flag !== void 0) return { value: flag, origin: { by: "command line" } };
  if (configured2 === null) return { value, origin: { by: "default" } };
  return { value: configured2.value, origin: { by: "configuration", place: configured2.place } };
}

// src/text/position.ts
var lineStarts = /* @__PURE__ */ new WeakMap();
function startsOf(source) {
  let starts = lineStarts.get(source);
  if (starts === void 0) {
    starts = source.text.includes("\r") ? anyLineStarts(source.text) : plainLineStarts(source.text);
    lineStarts.set(source, starts);
  }
  return starts;
}
function plainLineStarts(text2) {
  const starts = [0];
  for (let at2 = text2.indexOf("\n"); at2 !== -1; at2 = text2.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
  return starts;
}
function anyLineStarts(text2) {
  const starts = [0];
  for (const match3 of text2.matchAll(/\r\n?|\n/g)) starts.push(match3.index + match3[0].length);
  return starts;
}
function lineOf(source, offset) {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
function regionOf(source, span) {
  const start = clamp(source, span.start);
  const end = Math.max(start, clamp(source, span.end));
  const line = lineOf(source, start);
  const endLine = lineOf(source, end);
  return {
    line,
    column: start - lineStart(source, line) + 1,
    endLine,
    endColumn: end - lineStart(source, endLine) + 1
  };
}
function lineText(source, line) {
  const starts = startsOf(source);
  const start = starts[line - 1];
  if (start === void 0) return "";
  let end = starts[line] ?? source.text.length;
  if (end > start && source.text.charCodeAt(end - 1) === 10) end -= 1;
  if (end > start && source.text.charCodeAt(end - 1) === 13) end -= 1;
  return source.text.slice(start, end);
}
function lineStart(source, line) {
  return startsOf(source)[line - 1];
}
function clamp(source, offset) {
  return Math.min(Math.max(offset, 0), source.text.length);
}

// src/text/tokenText.ts
var jwt = /(?<![A-Za-z0-9])(?:eyJ|ZXlK)[A-Za-z0-9+/_=-]{8,}(?:\.[A-Za-z0-9+/_=-]*){0,2}/g;
var run = /[A-Za-z0-9+/_=-]{40,}/g;
function tokenSpans(text2) {
  if (text2.length < 11) return [];
  const spans = [];
  for (const match3 of text2.matchAll(jwt)) {
    spans.push({ start: match3.index, end: match3.index + match3[0].length });
  }
  for (const match3 of text2.matchAll(run)) {
    const span = { start: match3.index, end: match3.index + match3[0].length };
    if (isEncoded(match3[0])) spans.push(span);
  }
  return merged(spans);
}
function shownLength(text2, { start }) {
  return text2.startsWith("eyJ", start) || text2.startsWith("ZXlK", start) ? 4 : 0;
}
function isEncoded(text2) {
  return looksRandom(text2, 40) || text2.includes("/") && text2.split("/").some((part) => looksRandom(part, 32));
}
function looksRandom(text2, minLength) {
  if (text2.length < minLength) return false;
  const seen = [false, false, false];
  let pairs = 0;
  let changes = 0;
  let previous = -1;
  for (let index = 0; index < text2.length; index++) {
    const kind = kindOf(text2.charCodeAt(index));
    if (kind !== -1) {
      seen[kind] = true;
      if (previous !== -1) pairs += 1;
      if (previous !== -1 && previous !== kind) changes += 1;
    }
    previous = kind;
  }
  return seen.every(Boolean) && changes >= 0.4 * pairs;
}
function kindOf(code) {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  if (code >= 97 && code <= 122) return 2;
  return -1;
}
function merged(spans) {
  if (spans.length < 2) return spans;
  const sorted = spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const result = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== void 0 && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

// src/text/printable.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function printable(text2) {
  return visible(redact(text2));
}
function visible(text2) {
  return text2.replace(unsafe, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
function redact(text2) {
  const spans = tokenSpans(text2);
  if (spans.length === 0) return text2;
  let result = "";
  let from = 0;
  for (const span of spans) {
    result += `${text2.slice(from, span.start + shownLength(text2, span))}…`;
    from = span.end;
  }
  return result + text2.slice(from);
}
function printableName(name2) {
  const safe = printable(name2);
  return safe.length <= 120 ? safe : `${safe.slice(0, 119)}…`;
}
function printableOrNull(name2) {
  return name2 === null ? null : printableName(name2);
}

// src/rules/message.ts
var placeholder = /\{([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)\}/g;
function fill(text2, facts) {
  return printable(text2).replace(placeholder, (_, path) => {
    let value = facts;
    for (const part of path.split(".")) value = ownPart(value, part);
    return path === "detail" ? printable(String(value ?? "")) : inWords(value);
  });
}
function ownPart(value, part) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, part) ? value[part] : void 0;
}
function inWords(value) {
  if (Array.isArray(value)) return list(value);
  if (value === null || value === void 0 || typeof value === "object") return "";
  return printableName(String(value));
}
function list(values) {
  const shown2 = values.length <= 3 ? values : values.slice(0, 2);
  const quoted = shown2.map((value) => typeof value === "string" ? `'${inWords(value)}'` : inWords(value));
  if (shown2.length < values.length) return `${quoted.join(", ")} and ${values.length - shown2.length} more`;
  return quoted.length <= 1 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

// src/findings/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprint(rule2, object, identity, path) {
  const group = object?.apiVersion?.includes("/") ? object.apiVersion.split("/")[0] : "";
  const who = [group, object?.kind ?? "", object?.namespace ?? "", object?.name ?? ""];
  const place = object?.name ? "" : placeholder2(object, path);
  return createHash("sha256").update(JSON.stringify([rule2, ...who, place, identity])).digest("hex").slice(0, 32);
}
function placeholder2(object, path) {
  return object?.generateName ? `${object.generateName}/` : path.slice(path.lastIndexOf("/") + 1);
}

// src/findings/match.ts
function match(subjects, rules2, settings) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const runnable2 of rules2) {
    const entry2 = { runnable: runnable2, options: settings.optionsFor(runnable2.rule) };
    const entries = bySubject.get(runnable2.rule.subject);
    if (entries === void 0) bySubject.set(runnable2.rule.subject, [entry2]);
    else entries.push(entry2);
  }
  const findings = [];
  for (const subject of subjects) {
    for (const { runnable: runnable2, options } of bySubject.get(subject.type) ?? []) {
      const finding = findingOf(subject, runnable2, options, settings);
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
}
function findingOf(subject, { rule: rule2, matches: matches2, cases }, options, settings) {
  const data = { ...subject.facts, options };
  if (!matches2(data)) return null;
  const place = primaryPlace(subject, rule2);
  if (place === null) return null;
  const { path } = place.source;
  const refined = rule2.cases[cases.findIndex((one) => one(data))] ?? {};
  const set = settings.severityFor(rule2, path, subject.object, refined.profile);
  if (set === "off") return null;
  const chain = chainOf(subject, rule2);
  return {
    rule: rule2.id,
    severity: set ?? refined.severity ?? rule2.severity,
    message: fill(refined.message ?? rule2.message, data),
    fix: fill(refined.fix ?? rule2.fix, data),
    source: place.source,
    span: place.span,
    ...place.via !== void 0 && { via: place.via.map(printablePlace) },
    object: printableReference(subject.object),
    related: relatedPlaces(subject, rule2, place),
    ...chain.length > 0 && { chain },
    fingerprint: fingerprint(rule2.id, subject.object, subject.identity, path)
  };
}
function primaryPlace(subject, rule2) {
  for (const name2 of [...rule2.at, "self", ...Object.keys(subject.places)]) {
    const place = placesOf(subject, name2)[0];
    if (place !== void 0) return place;
  }
  return null;
}
function relatedPlaces(subject, { related }, primary) {
  const seen = /* @__PURE__ */ new Set([placeKey(primary)]);
  return related.flatMap((name2) => placesOf(subject, name2)).filter((place) => {
    const key = placeKey(place);
    return !seen.has(key) && seen.add(key);
  }).map(printablePlace);
}
function chainOf(subject, { chain }) {
  const steps2 = chain.flatMap((name2) => placesOf(subject, name2));
  return steps2.filter((step, index) => index === 0 || placeKey(step) !== placeKey(steps2[index - 1])).map(printablePlace);
}
function placesOf(subject, name2) {
  const places = Object.hasOwn(subject.places, name2) ? subject.places[name2] : void 0;
  return places === void 0 ? [] : "source" in places ? [places] : places;
}
function printablePlace({ source, span, message }) {
  return { source, span, message: printable(message) };
}
function placeKey({ source, span }) {
  return `${span.start}-${span.end} ${source.path}`;
}
function printableReference(object) {
  if (object === null) return null;
  const safe = (text2) => text2 === null ? null : printable(text2);
  return {
    apiVersion: safe(object.apiVersion),
    kind: safe(object.kind),
    namespace: safe(object.namespace),
    name: safe(object.name),
    ...object.generateName === void 0 ? {} : { generateName: printable(object.generateName) }
  };
}

// src/findings/finding.ts
function otherPlaces({ via = [], related }) {
  return via.length === 0 ? related : [...via, ...related];
}

// src/findings/order.ts
function compareFindings(a, b) {
  return compareText(a.source.path, b.source.path) || a.span.start - b.span.start || compareText(a.rule, b.rule) || compareText(a.message, b.message) || compareText(a.fingerprint, b.fingerprint) || a.span.end - b.span.end;
}
function inOrder(findings) {
  const ordered = [];
  for (const finding of [...findings].sort(compareFindings)) {
    const last = ordered.at(-1);
    if (last === void 0 || !isRepeated(last, finding)) ordered.push(finding);
    else ordered[ordered.length - 1] = { ...last, related: union(last.related, finding.related) };
  }
  return ordered;
}
function isRepeated(one, other) {
  return isSamePlace(one, other) && one.rule === other.rule && one.message === other.message && isSameObject(one.object, other.object);
}
function isSamePlace(one, other) {
  return one.source === other.source && one.span.start === other.span.start && one.span.end === other.span.end;
}
function isSameObject(one, other) {
  if (one === null || other === null) return one === other;
  return one.apiVersion === other.apiVersion && one.kind === other.kind && one.namespace === other.namespace && one.name === other.name && one.generateName === other.generateName;
}
function placeKey2({ source, span }) {
  return `${span.start} ${span.end} ${source.path}`;
}
function union(some2, more) {
  const known5 = new Set(some2.map(placeKey2));
  const missing = more.filter((place) => !known5.has(placeKey2(place)));
  return missing.length === 0 ? some2 : [...some2, ...missing];
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/findings/result.ts
function resultOf(findings, suppressed, summary) {
  const ordered = inOrder(findings);
  const silenced = [...suppressed].sort((a, b) => compareFindings(a.finding, b.finding));
  const sources = /* @__PURE__ */ new Map();
  for (const finding of [...ordered, ...silenced.map((one) => one.finding)])
    for (const { source } of [finding, ...otherPlaces(finding), ...finding.chain ?? []])
      sources.set(source.path, source);
  return {
    findings: ordered,
    suppressed: silenced,
    summary: {
      ...summary,
      findings: countBySeverity(ordered),
      skipped: [...summary.skipped].sort(compareSkipped)
    },
    sources
  };
}
function countBySeverity(findings) {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
function compareSkipped(a, b) {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.reason, b.reason);
}

// src/model/subjects/suppression.ts
function suppressionSubject(trouble) {
  const { problem: problem3, form, source, span, detail } = trouble;
  const rule2 = trouble.rule === void 0 || trouble.rule === null ? null : printableName(trouble.rule);
  const until = trouble.until === void 0 || trouble.until === null ? null : printableName(trouble.until);
  return {
    type: "suppression",
    facts: { problem: problem3, form, rule: rule2, suggestion: trouble.suggestion ?? null, until, detail },
    places: { self: { source, span, message: "the suppression" } },
    object: null,
    identity: [form, problem3, rule2, until].join(" ")
  };
}

// src/text/nearest.ts
var longest = 80;
function nearest(name2, candidates3) {
  const wanted = name2.slice(0, longest).toLowerCase();
  let best = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of [...candidates3].sort()) {
    const distance = editDistance(wanted, candidate.slice(0, longest).toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1)
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) distance = Math.min(distance, beforeLast[column - 2] + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length];
}

// src/rules/find.ts
function ruleFinder(rules2) {
  const byName = /* @__PURE__ */ new Map();
  const byBareName = /* @__PURE__ */ new Map();
  for (const rule2 of rules2) {
    for (const alias of rule2.aliases) if (!byName.has(alias)) byName.set(alias, rule2);
    const bare = bareName(rule2.id);
    byBareName.set(bare, [...byBareName.get(bare) ?? [], rule2]);
  }
  for (const rule2 of rules2) byName.set(rule2.id, rule2);
  return (name2) => {
    const exact = byName.get(name2);
    if (exact !== void 0) return { rule: exact };
    const bare = byBareName.get(name2) ?? [];
    if (bare.length === 1) return { rule: bare[0] };
    if (bare.length > 1) return { suggestions: bare.map((rule2) => rule2.id).sort() };
    const near = nearest(name2, byName.keys()) ?? byBareName.get(nearest(name2, byBareName.keys()) ?? "")?.[0]?.id;
    return { suggestions: near === void 0 ? [] : [byName.get(near).id] };
  };
}
function bareName(id) {
  return id.slice(id.indexOf("/") + 1);
}

// src/rules/ruleSettings.ts
function isWhollyOn(settings, rule2, path) {
  return [void 0, ...rule2.cases.flatMap(({ profile }) => profile ?? [])].every(
    (profile) => settings.severityFor(rule2, path, null, profile) !== "off"
  );
}

// src/yaml/spanIn.ts
var known = /* @__PURE__ */ new WeakMap();
function spanIn({ text: text2 }, scalar, from, to) {
  const { value, span } = scalar;
  if (typeof value !== "string" || from < 0 || to < from || to > value.length) return span;
  if (isBlock(scalar) && from === 0 && to === value.length) return span;
  let runs = known.get(scalar);
  if (runs === void 0) {
    runs = runsOf(text2, scalar, value);
    known.set(scalar, runs);
  }
  if (runs === null || runs.length === 0) return span;
  const first = runs[runAt(runs, from)];
  const start = first.verbatim ? Math.min(first.start + from - first.at, first.end) : first.start;
  if (from === to) return { start, end: start };
  const last = runs[runAt(runs, to - 1)];
  return { start, end: last.verbatim ? Math.min(last.start + to - last.at, last.end) : last.end };
}
function runAt(runs, offset) {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (runs[middle].at <= offset) low = middle;
    else high = middle;
  }
  return low;
}
function runsOf(text2, scalar, value) {
  const { style, span } = scalar;
  const quotes = style === "single-quoted" || style === "double-quoted" ? 1 : 0;
  const start = span.start + quotes;
  const end = span.end - quotes;
  if (!isBlock(scalar) && value.length === end - start && text2.startsWith(value, start))
    return [{ at: 0, length: value.length, start, end, verbatim: true }];
  const decoded = new Decoded(text2);
  if (isBlock(scalar)) blockRuns(decoded, span, style === "folded", value);
  else flowRuns(decoded, start, end, style);
  const rest = isBlock(scalar) ? /^\s*$/.test(value.slice(decoded.value.length)) : value === decoded.value;
  return value.startsWith(decoded.value) && rest ? decoded.runs : null;
}
function isBlock({ style }) {
  return style === "literal" || style === "folded";
}
var Decoded = class {
  runs = [];
  text;
  #parts = [];
  #length = 0;
  constructor(text2) {
    this.text = text2;
  }
  get value() {
    return this.#parts.join("");
  }
  verbatim(start, end) {
    if (end > start) this.#add(this.text.slice(start, end), start, end, true);
  }
  whole(value, start, end) {
    if (value !== "") this.#add(value, start, end, false);
  }
  #add(value, start, end, verbatim) {
    this.runs.push({ at: this.#length, length: value.length, start, end, verbatim });
    this.#parts.push(value);
    this.#length += value.length;
  }
};
var special = /\\|'|[\r\n\u0085\u2028\u2029]/g;
var fold = /(?:\r\n|[\r\n\u0085\u2028\u2029])(?:[ \t]*(?:\r\n|[\r\n\u0085\u2028\u2029]))*[ \t]*/y;
var lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/g;
function flowRuns(decoded, start, end, style) {
  const { text: text2 } = decoded;
  let at2 = start;
  while (at2 < end) {
    special.lastIndex = at2;
    const found = special.exec(text2);
    const stop = found === null || found.index >= end ? end : found.index;
    const character = stop < end ? text2[stop] : "";
    const isBreak = character !== "" && character !== "\\" && character !== "'";
    let said = stop;
    while (isBreak && said > at2 && isBlank(text2, said - 1)) said--;
    decoded.verbatim(at2, said);
    at2 = stop;
    if (isBreak) {
      at2 = Math.min(foldEnd(text2, stop), end);
      decoded.whole(foldedBreaks(text2.slice(stop, at2), " "), said, at2);
    } else if (character === "\\" && style === "double-quoted") {
      at2 = escapeRun(decoded, stop, end);
    } else if (character !== "") {
      at2 = stop + (style === "single-quoted" && text2[stop + 1] === "'" ? 2 : 1);
      decoded.whole(character, stop, at2);
    }
  }
}
function isBlank(text2, at2) {
  return text2[at2] === " " || text2[at2] === "	";
}
function foldEnd(text2, at2) {
  fold.lastIndex = at2;
  fold.test(text2);
  return fold.lastIndex;
}
function foldedBreaks(written2, one) {
  const breaks = written2.match(lineBreak).length;
  return breaks === 1 ? one : "\n".repeat(breaks - 1);
}
var escapes = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  N: "",
  _: " ",
  L: "\u2028",
  P: "\u2029"
};
var digits = { x: 2, u: 4, U: 8 };
function escapeRun(decoded, start, end) {
  const { text: text2 } = decoded;
  const character = text2[start + 1] ?? "";
  const isBreak = foldEnd(text2, start + 1) > start + 1;
  const length = digits[character] ?? 0;
  const to = isBreak ? Math.min(foldEnd(text2, start + 1), end) : Math.min(start + 2 + length, end);
  if (isBreak) decoded.whole(foldedBreaks(text2.slice(start + 1, to), ""), start, to);
  else if (length === 0) decoded.whole(escapes[character] ?? character, start, to);
  else {
    const code = Number.parseInt(text2.slice(start + 2, to), 16);
    decoded.whole(code <= 1114111 ? String.fromCodePoint(code) : "�", start, to);
  }
  return to;
}
function blockRuns(decoded, { start, end }, folds, value) {
  const { text: text2 } = decoded;
  const lines = linesOf(text2, start, end).slice(1);
  const first = lines.find(({ start: start2, end: end2 }) => text2.slice(start2, end2).trim() !== "");
  if (first === void 0) return;
  const spaces = (line) => line.length - line.replace(/^ +/, "").length;
  const indent = spaces(text2.slice(first.start, first.end)) - spaces(value.split("\n").find((line) => line.trim() !== "") ?? "");
  let pending = "";
  let from = 0;
  let wasIndented = true;
  let isFirst = true;
  for (const line of lines) {
    const content2 = Math.min(line.start + Math.max(indent, 0), line.end);
    const isEmpty = content2 >= line.end;
    if (isFirst && from === 0) from = line.start;
    if (isEmpty) {
      pending += "\n";
      continue;
    }
    const isIndented = isBlank(text2, content2);
    if (!isFirst) {
      if (!folds || isIndented || wasIndented) pending += "\n";
      else if (pending === "") pending = " ";
    }
    decoded.whole(pending, from, content2);
    decoded.verbatim(content2, line.end);
    pending = "";
    from = line.end;
    wasIndented = isIndented;
    isFirst = false;
  }
}
function linesOf(text2, start, end) {
  const lines = [];
  let from = start;
  for (const { index, 0: written2 } of text2.slice(start, end).matchAll(lineBreak)) {
    lines.push({ start: from, end: start + index });
    from = start + index + written2.length;
  }
  lines.push({ start: from, end });
  return lines;
}

// src/source/origin.ts
function placeOf({ source, origins }, node) {
  return origins?.get(node) ?? { source, span: node.span };
}
function keyPlaceOf({ source, origins }, field) {
  return origins?.get(field) ?? { source, span: field.keySpan };
}
function placeIn(manifest, scalar, from, to) {
  const { source, origins } = manifest;
  const origin = origins?.get(scalar);
  if (origin === void 0) return { source, span: spanIn(source, scalar, from, to) };
  const part = String(scalar.value).slice(from, to);
  const { span } = origin;
  const found = origin.source.text.slice(span.start, span.end).indexOf(part);
  if (found === -1 || part === "") return origin;
  return { ...origin, span: { start: span.start + found, end: span.start + found + part.length } };
}

// src/yaml/access.ts
function fieldOf(node, key) {
  return node?.type === "mapping" ? node.fields.get(key) : void 0;
}
function at(node, ...path) {
  let here = node;
  for (const step of path) {
    if (typeof step === "number") here = here?.type === "sequence" ? here.items[step] : void 0;
    else here = fieldOf(here, step)?.value;
    if (here === void 0) return void 0;
  }
  return here;
}
function stringOf(node) {
  return node?.type === "scalar" && typeof node.value === "string" ? node.value : void 0;
}
function booleanOf(node) {
  return node?.type === "scalar" && typeof node.value === "boolean" ? node.value : void 0;
}
function isNull(node) {
  return node?.type === "scalar" && node.value === null;
}
function mappingOf(node) {
  return node?.type === "mapping" ? node : void 0;
}
function itemsOf(node) {
  return node?.type === "sequence" ? node.items : [];
}
function isTemplated(value) {
  return value.includes("{{") || /\$[({]/.test(value);
}

// src/findings/directives.ts
var scopes = /* @__PURE__ */ new Map([
  ["sa-lint-disable-line", "line"],
  ["sa-lint-disable-next-line", "next-line"],
  ["sa-lint-disable-file", "file"]
]);
var mostNames = 50;
function parseDirectives(comment2) {
  const directives = [];
  const starts = [...comment2.text.matchAll(/#[ \t]*(sa-lint[^\s,#]*)/gi)];
  starts.forEach((match3, index) => {
    const word2 = match3[1];
    const wordAt = match3.index + match3[0].length - word2.length;
    const bodyAt = wordAt + word2.length;
    const body = comment2.text.slice(bodyAt, starts[index + 1]?.index).trimEnd();
    const offset = comment2.span.start;
    const span = { start: offset + wordAt, end: offset + bodyAt + body.length };
    const scope = scopes.get(word2) ?? null;
    if (scope !== null) {
      directives.push({ scope, ...parseRequest(body, offset + bodyAt, span, /[ \t]--(?=[ \t]|$)/) });
    } else if (looksMisspelled(word2, body)) {
      const suggestion = nearScope(word2);
      const detail = `'${word2.slice(0, 60)}' is no directive of sa-lint`;
      const wordSpan = { start: span.start, end: span.start + word2.length };
      const mistake = { problem: "misplaced", detail, span: wordSpan, suggestion };
      directives.push({ scope, names: [], until: null, reason: "", mistake, span });
    }
  });
  return directives;
}
function looksMisspelled(word2, body) {
  if (/^sa-lint:?$/i.test(word2)) return /^\s+(?:disable|ignore|suppress|enable|allow)(?![a-z])/i.test(body);
  return /^sa-lint[-_:](?:disable|ignore|suppress|enable|allow)/i.test(word2) || nearScope(word2) !== null;
}
function nearScope(word2) {
  if (word2.length > 40) return null;
  return [...scopes.keys()].find((scope) => editDistance(word2.toLowerCase(), scope) <= 3) ?? null;
}
function parseAnnotation(text2, offset) {
  const requests = [];
  for (const match3 of text2.matchAll(/[^;\n]+/g)) {
    const entry2 = match3[0].trim();
    if (entry2 === "") continue;
    const start = offset + match3.index + match3[0].indexOf(entry2);
    requests.push(parseRequest(entry2, start, { start, end: start + entry2.length }, /:/));
  }
  return requests;
}
function parseRequest(text2, offset, span, separator) {
  const parts = separator.exec(text2);
  const namesEnd = parts?.index ?? text2.length;
  const reasonStart = parts === null ? text2.length : namesEnd + parts[0].length;
  const before = words(text2, 0, namesEnd, offset);
  const after = words(text2, reasonStart, text2.length, offset);
  const dates = [...before, ...after].filter(isUntil);
  const request = {
    names: before.filter((word2) => !isUntil(word2)),
    until: dates[0]?.text.slice("until=".length) ?? null,
    reason: text2.slice(reasonStart).replace(/(?<!\S)until=\S*/g, "").replace(/\s+/g, " ").trim(),
    span
  };
  return { ...request, mistake: mistakeOf(request, dates, parts !== null) };
}
function isUntil(word2) {
  return word2.text.startsWith("until=");
}
function words(text2, start, end, offset) {
  return Array.from(text2.slice(start, end).matchAll(/[^\s,]+/g), (match3) => {
    const at2 = offset + start + match3.index;
    return { text: match3[0], span: { start: at2, end: at2 + match3[0].length } };
  });
}
function mistakeOf(request, dates, separated) {
  const malformed2 = (detail, span) => ({
    problem: "malformed",
    detail,
    span,
    suggestion: null
  });
  const [date, secondDate] = dates;
  if (secondDate !== void 0) return malformed2("It has two dates", secondDate.span);
  if (date !== void 0 && !isDate(request.until))
    return malformed2("The date is not a day of the calendar written as YYYY-MM-DD", date.span);
  if (!separated || !/[\p{L}\p{N}]/u.test(request.reason))
    return { problem: "no-reason", detail: "It gives no reason", span: request.span, suggestion: null };
  if (request.names.length === 0) return malformed2("It names no rule", request.span);
  if (request.names.length > mostNames)
    return malformed2(`It names more than ${mostNames} rules`, request.span);
  const wrong = request.names.find(({ text: text2 }) => !/^[a-zA-Z0-9_.-]+(?:\/[a-zA-Z0-9_.-]+)?$/.test(text2));
  if (wrong !== void 0) return malformed2("It must name each rule by its id", wrong.span);
  return null;
}
function isDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const day = /* @__PURE__ */ new Date(`${text2}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text2);
}

// src/findings/silencer.ts
function silencersOf(request, form, source, context) {
  const { until, mistake } = request;
  const rule2 = request.names.length === 1 ? request.names[0].text : null;
  if (mistake !== null) {
    return { silencers: [], troubles: [{ form, source, rule: rule2, until, ...mistake }] };
  }
  if (until !== null && until < context.today) {
    const detail = `It silences nothing since ${until} is over`;
    return {
      silencers: [],
      troubles: [{ problem: "expired", form, source, span: request.span, detail, rule: rule2, until }]
    };
  }
  const silencers = [];
  const troubles = [];
  for (const name2 of request.names) {
    const found = context.find(name2.text);
    const trouble = { form, source, span: name2.span, rule: name2.text, until };
    const shown2 = printableName(name2.text);
    if ("rule" in found) {
      if (found.rule.subject === "suppression") {
        const detail = `'${shown2}' is about suppressions and cannot be silenced in a file; set it in the configuration`;
        troubles.push({ ...trouble, problem: "misplaced", detail });
      } else {
        const reason = printable(request.reason.slice(0, 500));
        silencers.push({ rule: found.rule, form, source, name: name2, reason, used: false });
      }
    } else if (found.suggestions.length > 1) {
      const detail = `'${shown2}' can be any of ${found.suggestions.join(", ")}; write the category too`;
      troubles.push({ ...trouble, problem: "unknown-rule", detail });
    } else {
      const detail = `There is no rule '${shown2}'`;
      troubles.push({
        ...trouble,
        problem: "unknown-rule",
        detail,
        suggestion: found.suggestions[0] ?? null
      });
    }
  }
  return { silencers, troubles };
}

// src/findings/annotations.ts
var ignoreAnnotation = "sa-lint.dev/ignore";
function annotationSilencers(model, context) {
  const all = [];
  const troubles = [];
  const fields = /* @__PURE__ */ new Set();
  const byManifest = /* @__PURE__ */ new Map();
  const read = (manifest, metadata, within) => {
    const field = fieldOf(at(metadata ?? void 0, "annotations"), ignoreAnnotation);
    if (field === void 0 || fields.has(field)) return;
    fields.add(field);
    const silencers = /* @__PURE__ */ new Map();
    const { source, requests } = requestsOf(manifest, field);
    for (const request of requests) {
      const found = silencersOf(request, "annotation", source, context);
      for (const trouble of found.troubles) troubles.push(trouble);
      for (const silencer of found.silencers) {
        all.push(silencer);
        if (!silencers.has(silencer.rule.id)) silencers.set(silencer.rule.id, silencer);
      }
    }
    const annotated = byManifest.get(manifest) ?? [];
    byManifest.set(manifest, annotated);
    annotated.push({ within, silencers });
  };
  for (const manifest of model.manifests) read(manifest, at(manifest.root, "metadata"), null);
  const pods = /* @__PURE__ */ new Map();
  for (const { manifest } of model.workloads) pods.set(manifest, (pods.get(manifest) ?? 0) + 1);
  for (const { manifest, podMetadata, podSpec: podSpec2, podSpecKey } of model.workloads) {
    if (podMetadata === null) continue;
    const start = Math.min(podMetadata.span.start, podSpecKey.span.start);
    read(manifest, podMetadata, pods.get(manifest) === 1 ? null : { start, end: podSpec2.span.end });
  }
  const find2 = candidates(model.manifests, byManifest);
  return {
    all,
    troubles,
    fields,
    onObject(finding) {
      const { span, rule: rule2 } = finding;
      for (const { within, silencers } of find2(finding)?.annotated ?? []) {
        const silencer = silencers.get(rule2);
        if (silencer !== void 0 && (within === null || contains(within, span.start))) return silencer;
      }
      return void 0;
    }
  };
}
function candidates(manifests, byManifest) {
  const byObject = /* @__PURE__ */ new Map();
  for (const manifest of byManifest.keys()) byObject.set(objectKey(manifest), []);
  if (byObject.size === 0) return () => void 0;
  for (const manifest of manifests)
    byObject.get(objectKey(manifest))?.push({ manifest, annotated: byManifest.get(manifest) ?? [] });
  for (const same of byObject.values())
    same.sort((a, b) => compare(a.manifest, b.manifest.source.path, b.manifest.root.span.start));
  return (finding) => {
    if (finding.object === null) return void 0;
    const same = byObject.get(objectKey(finding.object)) ?? [];
    if (same.length < 2) return same[0];
    let low = 0;
    let high = same.length;
    while (high - low > 1) {
      const middle = low + high >>> 1;
      if (compare(same[middle].manifest, finding.source.path, finding.span.start) <= 0) low = middle;
      else high = middle;
    }
    const { manifest } = same[low];
    const stands = manifest.source.path === finding.source.path;
    return stands && contains(manifest.root.span, finding.span.start) ? same[low] : void 0;
  };
}
function compare(manifest, path, start) {
  return compareText(manifest.source.path, path) || manifest.root.span.start - start;
}
function contains(span, offset) {
  return span.start <= offset && offset < span.end;
}
function objectKey(object) {
  return JSON.stringify(
    [object.apiVersion, object.kind, object.namespace, object.name].map(
      (part) => part === null ? null : printableName(part)
    )
  );
}
function requestsOf(manifest, field) {
  const { value } = field;
  if (value.type !== "scalar" || typeof value.value !== "string") {
    const { source: source2, span: span2 } = keyPlaceOf(manifest, field);
    return { source: source2, requests: [malformed("The annotation is no string", span2)] };
  }
  const { source, span } = placeOf(manifest, value);
  const within = ({ start, end }) => placeIn(manifest, value, start, end).span;
  const requests = parseAnnotation(value.value, 0).map(
    (request) => ({
      ...request,
      span: within(request.span),
      names: request.names.map((name2) => ({ text: name2.text, span: within(name2.span) })),
      mistake: request.mistake && { ...request.mistake, span: within(request.mistake.span) }
    })
  );
  return { source, requests: requests.length > 0 ? requests : [malformed("It names no rule", span)] };
}
function malformed(detail, span) {
  const mistake = { problem: "malformed", detail, span, suggestion: null };
  return { names: [], until: null, reason: "", span, mistake };
}

// src/findings/comments.ts
function commentSilencers(readings, judged, context) {
  const all = [];
  const troubles = [];
  const byPlace = /* @__PURE__ */ new Map();
  const sources = sourcesOf(judged);
  for (const reading of readings) {
    const { source, manifests } = reading;
    const isJudged = sources.has(source.path) || manifests.length === 0 && reading.objects > 0;
    if (reading.comments.length === 0 || !(isJudged || reading.problems.length > 0)) continue;
    const targets = nextLines(reading);
    for (const comment2 of reading.comments) {
      for (const directive2 of parseDirectives(comment2)) {
        const misplaced = misplacement(directive2, comment2, source, targets);
        if (misplaced !== null) {
          troubles.push(misplaced);
          continue;
        }
        const { silencers, troubles: found } = silencersOf(directive2, "comment", source, context);
        for (const trouble of found) troubles.push(trouble);
        const line = lineOf(source, comment2.span.start);
        const target = directive2.scope === "file" ? 0 : directive2.scope === "line" ? line : targets.get(line);
        for (const silencer of silencers) {
          all.push(silencer);
          const place = placeKey3(source.path, target, silencer.rule.id);
          if (!byPlace.has(place)) byPlace.set(place, silencer);
        }
      }
    }
  }
  return {
    all,
    troubles,
    onLine: ({ source, span, rule: rule2 }) => byPlace.size === 0 ? void 0 : byPlace.get(placeKey3(source.path, lineOf(source, span.start), rule2)),
    inFile: ({ source, rule: rule2 }) => byPlace.get(placeKey3(source.path, 0, rule2))
  };
}
function sourcesOf(judged) {
  const paths = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  for (const { source, origins } of judged) {
    paths.add(source.path);
    if (origins === void 0 || seen.has(origins)) continue;
    seen.add(origins);
    for (const { path } of origins.sources) paths.add(path);
  }
  return paths;
}
function placeKey3(path, line, rule2) {
  return `${line} ${rule2} ${path}`;
}
function nextLines(reading) {
  const { source, comments } = reading;
  const targets = /* @__PURE__ */ new Map();
  const whole = /* @__PURE__ */ new Set();
  for (const comment2 of [...comments].sort((a, b) => b.span.start - a.span.start)) {
    const line = lineOf(source, comment2.span.start);
    targets.set(line, whole.has(line + 1) ? targets.get(line + 1) : line + 1);
    if (standsAlone(comment2, source)) whole.add(line);
  }
  return targets;
}
function standsAlone(comment2, source) {
  let at2 = comment2.span.start - 1;
  while (at2 >= 0 && (source.text[at2] === " " || source.text[at2] === "	")) at2 -= 1;
  return at2 < 0 || source.text[at2] === "\n" || source.text[at2] === "\r";
}
function misplacement(directive2, comment2, source, targets) {
  const trouble = { problem: "misplaced", form: "comment", source, span: directive2.span };
  if (directive2.scope === "line" && standsAlone(comment2, source)) {
    const detail = "It stands on a line of its own, where nothing is reported";
    return { ...trouble, detail, suggestion: "sa-lint-disable-next-line" };
  }
  if (directive2.scope === "next-line") {
    const target = targets.get(lineOf(source, comment2.span.start));
    if (lineText(source, target).trim() === "")
      return { ...trouble, detail: "The line below it is empty, and nothing is reported there" };
  }
  return null;
}

// src/findings/misplaced.ts
var directive = /#[ \t]*sa-lint-disable-(?:line|next-line|file)(?![\w-])/;
function misplacedSuppressions(manifests, read) {
  const troubles = [];
  const mentions = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const manifest of manifests) {
    const { source, root } = manifest;
    const mentioned = mentions.get(source) ?? source.text.includes("sa-lint");
    mentions.set(source, mentioned);
    if (!mentioned) continue;
    const waiting = [root];
    for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      if (node.type === "sequence") {
        for (const item of node.items) waiting.push(item);
      } else if (node.type === "mapping") {
        for (const field of node.fields.values()) {
          waiting.push(field.value);
          if (field.key === ignoreAnnotation && !read.has(field))
            troubles.push(annotation(keyPlaceOf(manifest, field)));
        }
      } else if (typeof node.value === "string") {
        const found = directive.exec(node.value);
        if (found !== null)
          troubles.push(comment(placeIn(manifest, node, found.index, found.index + found[0].length)));
      }
    }
  }
  return troubles;
}
function annotation({ source, span }) {
  const detail = `Only 'metadata.annotations' of an object or of a pod template is read`;
  return { problem: "misplaced", form: "annotation", source, span, detail };
}
function comment({ source, span }) {
  const detail = "It is part of a text value and no comment";
  return { problem: "misplaced", form: "comment", source, span, detail };
}

// src/findings/suppress.ts
function suppress(findings, readings, model, options) {
  const inline = options.inline ? inlineSilencers(readings, model, options) : none;
  const { exceptions } = options.settings;
  const usedExceptions = /* @__PURE__ */ new Set();
  const left = [];
  const suppressed = [];
  for (const finding of findings) {
    const exception = exceptions?.for(finding);
    if (exception !== void 0) usedExceptions.add(exception);
    const silencer = inline.find(finding);
    if (silencer !== void 0) {
      silencer.used = true;
      suppressed.push({ finding, by: silencer.form, reason: silencer.reason });
    } else if (exception !== void 0) {
      suppressed.push({ finding, by: "config", reason: exception.reason });
    } else {
      left.push(finding);
    }
  }
  const unused = inline.all.filter(
    ({ used, rule: rule2, source }) => !used && isWhollyOn(options.settings, rule2, source.path)
  );
  const couldBeUsed = new Set(
    options.rules.flatMap(
      ({ rule: rule2 }) => rule2.subject !== "suppression" && isWhollyOn(options.settings, rule2, "") ? [rule2.id] : []
    )
  );
  const unusedExceptions = (exceptions?.toBeUsed ?? []).filter(
    (exception) => !usedExceptions.has(exception) && exception.rules.some((id) => couldBeUsed.has(id))
  );
  const troubles = [
    ...inline.troubles,
    ...unused.map(unusedTrouble),
    ...unusedExceptions.map(unusedExceptionTrouble)
  ];
  return { findings: left, suppressed, subjects: troubles.map(suppressionSubject) };
}
var none = { all: [], troubles: [], find: () => void 0 };
function inlineSilencers(readings, model, options) {
  const context = { find: patientFinder(options.rules.map(({ rule: rule2 }) => rule2)), today: options.today };
  const comments = commentSilencers(readings, model.manifests, context);
  const annotations = annotationSilencers(model, context);
  const misplaced = misplacedSuppressions(model.manifests, annotations.fields);
  return {
    all: [...comments.all, ...annotations.all],
    troubles: [...comments.troubles, ...annotations.troubles, ...misplaced],
    find: (finding) => comments.onLine(finding) ?? annotations.onObject(finding) ?? comments.inFile(finding)
  };
}
var mostSuggestions = 200;
function patientFinder(rules2) {
  const find2 = ruleFinder(rules2);
  const known5 = new Set(rules2.flatMap(({ id, aliases }) => [id, id.slice(id.indexOf("/") + 1), ...aliases]));
  const unknown2 = /* @__PURE__ */ new Map();
  return (name2) => {
    if (known5.has(name2)) return find2(name2);
    const found = unknown2.get(name2) ?? (unknown2.size < mostSuggestions ? find2(name2) : { suggestions: [] });
    if (unknown2.size < mostSuggestions) unknown2.set(name2, found);
    return found;
  };
}
function unusedTrouble({ form, source, name: name2, rule: rule2 }) {
  const detail = `There is no finding of '${rule2.id}' for it to silence`;
  return { problem: "unused", form, source, span: name2.span, detail, rule: rule2.id };
}
function unusedExceptionTrouble({ source, span, written: written2 }) {
  const detail = `There is no finding of '${written2}' for it to silence`;
  return { problem: "unused", form: "config", source, span, detail, rule: written2 };
}

// src/kubernetes/serviceAccounts.ts
var defaultAccount = "default";
var defaultTokenPath = "/var/run/secrets/kubernetes.io/serviceaccount";
var tokenFile = "token";
var tokenVolumePrefix = "kube-api-access-";
var mirrorAnnotation = "kubernetes.io/config.mirror";
var configSourceAnnotation = "kubernetes.io/config.source";
var enforceMountableSecretsAnnotation = "kubernetes.io/enforce-mountable-secrets";
var goTrue = /* @__PURE__ */ new Set(["1", "t", "T", "TRUE", "true", "True"]);
var accountUserPrefix = "system:serviceaccount:";
function accountOfUser(user) {
  if (!user.startsWith(accountUserPrefix)) return null;
  const [namespace, name2, ...rest] = user.slice(accountUserPrefix.length).split(":");
  return namespace && name2 && rest.length === 0 ? { namespace, name: name2 } : null;
}
var accountsGroup = "system:serviceaccounts";
var authenticatedGroup = "system:authenticated";
var unauthenticatedGroup = "system:unauthenticated";
var cloudIdentityAnnotations = [
  // aws/amazon-eks-pod-identity-webhook: README.md
  { annotation: "eks.amazonaws.com/role-arn", provider: "aws" },
  // cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
  { annotation: "iam.gke.io/gcp-service-account", provider: "google" },
  // Azure/azure-workload-identity: pkg/webhook/consts.go
  { annotation: "azure.workload.identity/client-id", provider: "azure" }
];

// src/kubernetes/names.ts
var label = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
var labelPattern = new RegExp(`^${label}$`);
var subdomainPattern = new RegExp(`^${label}(?:\\.${label})*$`);
function isDnsLabel(name2) {
  return name2.length <= 63 && labelPattern.test(name2);
}
function isDnsSubdomain(name2) {
  return name2.length <= 253 && subdomainPattern.test(name2);
}
var placeholders = [
  /\$[A-Za-z_({]/,
  // $X, ${X}, $(X)
  /@[\w.-]+@/,
  // @X@
  /<[^<>]+>/,
  // <X>
  /\{\{|\{[^{}]+\}/,
  // {{ x }}, {X}
  /(?:^|[-.])_*[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_*(?:$|[-.])/
  // X_Y
];
function isPlaceholder(name2) {
  return placeholders.some((pattern2) => pattern2.test(name2));
}

// src/model/model.ts
var unknown = /* @__PURE__ */ Symbol("unknown");

// src/yaml/uses.ts
var Uses = class {
  #holders = /* @__PURE__ */ new Map();
  #left;
  /** `mostRepeats`: how many second uses there may be, all nodes together. An object that a cluster takes has far fewer. */
  constructor(mostRepeats = 1e3) {
    this.#left = mostRepeats;
  }
  /**
   * Whether a node that a holder leads to is a use of its own. `weight`: what it counts as a second use, such as the items of a
   * list. The uses of one holder are to be asked for together.
   */
  isNew(node, holder, weight = 1) {
    const known5 = this.#holders.has(node);
    if (known5) {
      if (this.#holders.get(node) === holder || this.#left < weight) return false;
      this.#left -= weight;
    }
    this.#holders.set(node, holder);
    return true;
  }
};

// src/model/read/fieldPaths.ts
var steps = /* @__PURE__ */ new Map();
function stepsOf(path) {
  const known5 = steps.get(path);
  if (known5 !== void 0) return known5;
  const parsed2 = path.split(".").map((part) => {
    const each = part.endsWith("[]");
    return { key: each ? part.slice(0, -2) : part, each };
  });
  steps.set(path, parsed2);
  return parsed2;
}
function find(from, path, except) {
  let here = [{ node: from, path: "", field: null, parent: null }];
  for (const { key, each } of stepsOf(path)) {
    const next = [];
    const uses = new Uses();
    for (const [holder, { node, path: path2 }] of here.entries()) {
      const add2 = (found) => {
        if (uses.isNew(found.node, holder)) next.push(found);
      };
      const field = fieldOf(node, key);
      if (field === void 0) continue;
      const below = path2 === "" ? key : `${path2}.${key}`;
      if (!each) add2({ node: field.value, path: below, field, parent: node });
      else {
        itemsOf(field.value).forEach((item, index) => {
          if (except?.has(item) !== true)
            add2({ node: item, path: `${below}[${index}]`, field: null, parent: field.value });
        });
      }
    }
    if (next.length === 0) return next;
    here = next;
  }
  return here;
}
function fieldAt(from, path) {
  let field;
  let node = from;
  for (const { key } of stepsOf(path)) {
    field = fieldOf(node, key);
    if (field === void 0) return void 0;
    node = field.value;
  }
  return field;
}
function pathFromRoot(specPath, path) {
  if (path.startsWith("/")) return path.slice(1);
  return specPath === "" ? path : `${specPath}.${path}`;
}

// src/model/read/unsetAccount.ts
function unsetAccount({ manifest, place }) {
  const unset = place.accountUnset ?? "default";
  if (unset === "unknown") return { name: null, made: false };
  if (unset === "default" || unset.where !== void 0 && !holds(manifest.root, unset.where)) {
    return { name: defaultAccount, made: false };
  }
  const { name: name2 } = manifest;
  const known5 = name2 !== null && !isTemplated(name2) && name2.length + unset.suffix.length <= unset.longest;
  return { name: known5 ? `${name2}${unset.suffix}` : null, made: true };
}
function needsToken({ manifest, place: { needsToken: where } }) {
  return where === true || where !== void 0 && holds(manifest.root, where);
}
function holds(root, path) {
  return booleanOf(fieldAt(root, path)?.value) === true;
}

// src/model/join/folders.ts
function* upward(path) {
  let here = path;
  while (here !== "") {
    yield here;
    here = parent(here);
  }
  yield "";
}
function parent(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function projectsOf(paths) {
  let common;
  for (const path of new Set(paths)) {
    common ??= parent(path);
    while (common !== "" && !path.startsWith(`${common}/`)) common = parent(common);
  }
  const start = common ? common.length + 1 : 0;
  const of = (path) => {
    const end = path.indexOf("/", start);
    return end < 0 ? "" : path.slice(start, end);
  };
  const reach = (declaration) => {
    const project = of(declaration);
    if (project === "") return common ?? "";
    const root = declaration.slice(0, start + project.length);
    const above = parent(parent(declaration));
    return above.length < root.length ? root : above;
  };
  return {
    of,
    reach,
    mayBeAppliedTogether: (path, declaration) => {
      const folder = reach(declaration);
      return of(path) === "" || folder === "" || path.startsWith(`${folder}/`);
    }
  };
}

// src/model/join/accounts.ts
function readServiceAccount(manifest) {
  const { kind, apiVersion, name: name2, namespace, root } = manifest;
  if (kind !== "ServiceAccount" || apiVersion !== "v1" || !name2) return null;
  const automountField = fieldOf(root, "automountServiceAccountToken") ?? null;
  return {
    manifest,
    name: name2,
    namespace,
    automount: readFlag(automountField?.value),
    automountField,
    cloudIdentity: cloudIdentityOf(manifest)
  };
}
function readFlag(node) {
  if (node === void 0) return null;
  if (node.type !== "scalar") return unknown;
  if (node.value === null) return null;
  return typeof node.value === "boolean" ? node.value : unknown;
}
function cloudIdentityOf(manifest) {
  const annotations = at(manifest.root, "metadata", "annotations");
  for (const { annotation: annotation2, provider } of cloudIdentityAnnotations) {
    const field = fieldOf(annotations, annotation2);
    if (field !== void 0 && stringOf(field.value)) {
      return { provider, place: keyPlaceOf(manifest, field) };
    }
  }
  return null;
}
function readAccount(site) {
  const { manifest, place, spec, specPath } = site;
  const paths = place.account ?? ["serviceAccountName"];
  const fields = paths.map((path) => path.startsWith("/") ? fieldAt(manifest.root, path.slice(1)) : fieldAt(spec, path)).filter((field) => field !== void 0);
  const serviceAccountName = fields.find((field) => nameIn(field) !== null) ?? fields[0] ?? null;
  const serviceAccount = place.account === void 0 && fieldOf(spec, "serviceAccount") || null;
  const own = paths.find((each) => !each.startsWith("/")) ?? paths.at(-1) ?? "serviceAccountName";
  const written2 = { serviceAccountName, serviceAccount, path: pathFromRoot(specPath, own) };
  const name2 = nameIn(serviceAccountName);
  if (name2 !== null) return { ...written2, name: name2, writtenAs: "serviceAccountName", made: false };
  const alias = nameIn(serviceAccount);
  if (alias !== null) return { ...written2, name: alias, writtenAs: "serviceAccount", made: false };
  const unset = unsetAccount(site);
  const open = filledElsewhere(manifest, place);
  return {
    ...written2,
    name: open || unset.name === null ? unknown : unset.name,
    writtenAs: null,
    made: unset.made
  };
}
function filledElsewhere(manifest, place) {
  return place.filledBy !== void 0 && fieldAt(manifest.root, place.filledBy.slice(1)) !== void 0;
}
function nameIn(field) {
  if (field === null) return null;
  const node = field.value;
  if (node.type !== "scalar") return unknown;
  if (node.value === null || node.value === "") return null;
  return typeof node.value === "string" && isDnsSubdomain(node.value) ? node.value : unknown;
}
function accountLookup(accounts) {
  const byName = /* @__PURE__ */ new Map();
  for (const account of accounts) {
    const byNamespace = entry(byName, account.name, () => /* @__PURE__ */ new Map());
    const byPath = entry(byNamespace, account.namespace, () => /* @__PURE__ */ new Map());
    for (const path of upward(account.manifest.source.path)) {
      const known5 = byPath.get(path);
      if (known5 === void 0 || depthOf(account) <= depthOf(known5)) byPath.set(path, account);
    }
  }
  return (name2, namespace, path) => {
    const byPath = byName.get(name2)?.get(namespace);
    if (byPath === void 0) return null;
    for (const each of upward(path)) {
      const account = byPath.get(each);
      if (account !== void 0) return account;
    }
    return null;
  };
}
function depthOf({ manifest: { source } }) {
  return source.path.split("/").length;
}
function entry(map, key, make) {
  const known5 = map.get(key);
  if (known5 !== void 0) return known5;
  const made2 = make();
  map.set(key, made2);
  return made2;
}

// src/model/join/automount.ts
function resolveAutomount(site, account, parts, isStatic2) {
  const podField = podFieldOf(site);
  const pod = podValueOf(site, podField);
  const serviceAccount = account.object?.automount ?? null;
  const { value, decidedBy } = isStatic2 ? { value: false, decidedBy: "default" } : decide(pod, serviceAccount, account.name === unknown);
  const containers = value === true ? receivers(site, parts) : [];
  return { value, decidedBy, pod, podField, path: pathOf(site), serviceAccount, containers };
}
function pathOf({ place, specPath }) {
  const paths = place.automount ?? ["automountServiceAccountToken"];
  const path = paths.find((each) => !each.startsWith("/")) ?? paths.at(-1);
  return path === void 0 ? null : pathFromRoot(specPath, path);
}
function podFieldOf({ manifest, place, spec }) {
  const fields = (place.automount ?? ["automountServiceAccountToken"]).map((path) => path.startsWith("/") ? fieldAt(manifest.root, path.slice(1)) : fieldAt(spec, path)).filter((field) => field !== void 0);
  return fields.find((field) => readFlag(field.value) !== null) ?? fields[0] ?? null;
}
function podValueOf({ manifest, place }, field) {
  const written2 = readFlag(field?.value);
  if (written2 !== null) return written2;
  return filledElsewhere(manifest, place) ? unknown : place.automountUnset ?? null;
}
function decide(pod, serviceAccount, accountUnknown) {
  if (pod === unknown) return { value: unknown, decidedBy: unknown };
  if (pod !== null) return { value: pod, decidedBy: "pod" };
  if (accountUnknown || serviceAccount === unknown) return { value: unknown, decidedBy: unknown };
  if (serviceAccount !== null) return { value: serviceAccount, decidedBy: "serviceAccount" };
  return { value: true, decidedBy: "default" };
}
function receivers({ place }, { containers, volumes }) {
  const hijacker = volumes.find(({ name: name2 }) => name2.startsWith(tokenVolumePrefix));
  if (hijacker !== void 0) {
    const sources = itemsOf(at(hijacker.node, "projected", "sources"));
    if (!sources.some((source) => at(source, "serviceAccountToken") !== void 0)) return [];
  }
  const open = containers.filter(
    ({ kind, mounts }) => kind !== "ephemeral" && !mounts.some(({ mountPath }) => mountPath === defaultTokenPath)
  );
  if (place.container !== void 0 && place.containers !== void 0) {
    return open.length > 0 ? [place.container] : [];
  }
  return open.map(({ name: name2 }) => name2);
}

// src/kubernetes/apiGroup.ts
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function versionOf(apiVersion) {
  return apiVersion.slice(apiVersion.indexOf("/") + 1);
}

// src/model/join/copies.ts
var Copies = class {
  #holders = /* @__PURE__ */ new Set();
  /** `paths`: the files that hold a copy. */
  constructor(paths) {
    for (const path of paths) for (const each of upward(path)) this.#holders.add(each);
  }
  /** Every file and folder that may be a home. */
  get homes() {
    return this.#holders;
  }
  /**
   * What a file goes with: itself if it holds a copy, else the nearest folder above it that has one in or below it. Two files go
   * with a common copy when the home of one is that of the other or lies above it.
   */
  home(path) {
    for (const each of upward(path)) if (this.#holders.has(each)) return each;
    return "";
  }
};
var ByHome = class {
  #copies;
  #at = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  constructor(copies, items2, pathOf2) {
    this.#copies = copies;
    for (const [index, item] of items2.entries()) {
      const home = copies.home(pathOf2(item));
      push(this.#at, home, [index, item]);
      for (const each of upward(home)) push(this.#below, each, [index, item]);
    }
  }
  home(path) {
    return this.#copies.home(path);
  }
  /** How many items all answers have together: many items above many copies are in the answer of each. */
  size() {
    let size = 0;
    for (const home of this.#copies.homes) for (const part of this.#parts(home)) size += part.length;
    return size;
  }
  /** The items that go with a common copy as what has this home, in the order in which they were given. */
  together(home) {
    return this.#parts(home).flat().sort(([a], [b]) => a - b).map(([, item]) => item);
  }
  #parts(home) {
    const above = [...upward(home)].slice(1);
    return [this.#below.get(home) ?? [], ...above.map((each) => this.#at.get(each) ?? [])];
  }
};
function push(map, key, value) {
  const list3 = map.get(key);
  if (list3 === void 0) map.set(key, [value]);
  else list3.push(value);
}

// src/model/join/namespaceJoin.ts
function namespaceJoin(declared, references) {
  const stated = [...declared].filter((namespace) => namespace !== null);
  const forAbsent = declared.has(null) ? null : stated.length === 1 ? stated[0] : void 0;
  const homeless = references.has(null) ? [] : [...references].filter((namespace) => !declared.has(namespace));
  const forStated = declared.has(null) && homeless.length === 1 ? homeless[0] : void 0;
  return (from) => {
    if (declared.has(from)) return from;
    if (from === null) return forAbsent;
    return from === forStated ? null : void 0;
  };
}
var NamespacesByName = class {
  #sets = /* @__PURE__ */ new Map();
  add(name2, namespace) {
    const set = this.#sets.get(name2);
    if (set === void 0) this.#sets.set(name2, /* @__PURE__ */ new Set([namespace]));
    else set.add(namespace);
  }
  of(name2) {
    return this.#sets.get(name2) ?? /* @__PURE__ */ new Set();
  }
};
function joinsByName(declared, references) {
  const joins = /* @__PURE__ */ new Map();
  return (name2, from) => {
    let join = joins.get(name2);
    if (join === void 0) {
      join = namespaceJoin(declared.of(name2), references.of(name2));
      joins.set(name2, join);
    }
    return join(from);
  };
}

// src/model/join/bindings.ts
var bindingGroups = /* @__PURE__ */ new Set([
  "rbac.authorization.k8s.io",
  "authorization.openshift.io"
]);
function readBinding(manifest) {
  const { kind, root } = manifest;
  if (kind !== "RoleBinding" && kind !== "ClusterRoleBinding") return null;
  if (!bindingGroups.has(groupOf(manifest.apiVersion))) return null;
  const subjects = [];
  const binding = { manifest, kind, roleRef: roleRefOf(manifest), subjects };
  const seen = /* @__PURE__ */ new Set();
  for (const node of itemsOf(at(root, "subjects"))) {
    if (seen.has(node)) continue;
    seen.add(node);
    const place = placeOf(manifest, at(node, "name") ?? node);
    subjects.push({ binding, place, who: whoIs(binding, node) });
  }
  return binding;
}
function roleRefOf(manifest) {
  const node = at(manifest.root, "roleRef", "name");
  const name2 = stringOf(node);
  if (node === void 0 || name2 === void 0) return null;
  return { kind: stringOf(at(manifest.root, "roleRef", "kind")) ?? "", name: name2, place: placeOf(manifest, node) };
}
function whoIs(binding, subject) {
  const name2 = stringOf(at(subject, "name"));
  if (!name2) return { type: "other" };
  switch (stringOf(at(subject, "kind"))) {
    case "ServiceAccount": {
      if (!isDnsSubdomain(name2)) return { type: "other" };
      const own = binding.kind === "RoleBinding" ? binding.manifest.namespace : null;
      return { type: "account", name: name2, namespace: stringOf(at(subject, "namespace")) || own };
    }
    case "User": {
      const account = accountOfUser(name2);
      return account === null || !isDnsSubdomain(account.name) ? { type: "other" } : { type: "account", ...account };
    }
    case "Group": {
      if (name2 === accountsGroup) return { type: "all-accounts" };
      if (name2 === authenticatedGroup) return { type: "everyone", authenticated: true };
      if (name2 === unauthenticatedGroup) return { type: "everyone", authenticated: false };
      if (!name2.startsWith(`${accountsGroup}:`)) return { type: "other" };
      const namespace = name2.slice(accountsGroup.length + 1);
      return namespace === "" || namespace.includes(":") ? { type: "other" } : { type: "accounts-of-namespace", namespace };
    }
    default:
      return { type: "other" };
  }
}
function bindingLookup(bindings, references, accounts = [], projects) {
  const declared = new NamespacesByName();
  const byAccount = /* @__PURE__ */ new Map();
  const byNamespace = /* @__PURE__ */ new Map();
  const forAll = [];
  for (const subject of bindings.flatMap((binding) => binding.subjects)) {
    const { who } = subject;
    if (who.type === "account") {
      declared.add(who.name, who.namespace);
      push2(byAccount, accountKey(who.name, who.namespace), subject);
    } else if (who.type === "accounts-of-namespace") push2(byNamespace, who.namespace, subject);
    else if (who.type === "all-accounts") forAll.push(subject);
  }
  const join = joinsByName(declared, references);
  const joinGroup = namespaceJoin(new Set(byNamespace.keys()), /* @__PURE__ */ new Set());
  const firstOf = (namespaces, joined) => namespaces.map(joined).find((namespace) => namespace !== void 0);
  const pathsOf = /* @__PURE__ */ new Map();
  for (const { name: name2, namespace, manifest } of accounts)
    push2(pathsOf, accountKey(name2, namespace), manifest.source.path);
  const homes = /* @__PURE__ */ new Map();
  const homesOf = (name2, namespaces) => {
    const key = keyOf(name2, namespaces);
    let byHome = homes.get(key);
    if (byHome === void 0) {
      const paths = new Set(
        namespaces.flatMap((namespace) => pathsOf.get(accountKey(name2, namespace)) ?? [])
      );
      const own = firstOf(namespaces, (namespace) => join(name2, namespace));
      const subjects = own === void 0 ? [] : byAccount.get(accountKey(name2, own)) ?? [];
      byHome = paths.size < 2 ? null : new ByHome(new Copies(paths), subjects, ({ binding }) => binding.manifest.source.path);
      if (byHome !== null && byHome.size() > 1e4 + 100 * (paths.size + subjects.length)) byHome = null;
      homes.set(key, byHome);
    }
    return byHome;
  };
  const subjectsOf2 = (name2, namespaces, path) => {
    const near = ({ binding }) => path === void 0 || projects?.mayBeAppliedTogether(path, binding.manifest.source.path) !== false;
    const surely = (namespace) => namespace !== null && namespaces.includes(namespace);
    const own = firstOf(namespaces, (namespace) => join(name2, namespace));
    const ofGroup = firstOf(namespaces, joinGroup);
    const all = own === void 0 ? [] : byAccount.get(accountKey(name2, own)) ?? [];
    const byHome = path === void 0 ? null : homesOf(name2, namespaces);
    const byName = path === void 0 || byHome === null ? all : byHome.together(byHome.home(path));
    const byGroup = ofGroup == null ? [] : byNamespace.get(ofGroup) ?? [];
    return [
      ...own === void 0 || surely(own) || name2 !== defaultAccount ? byName : byName.filter(near),
      ...ofGroup == null || surely(ofGroup) ? byGroup : byGroup.filter(near),
      ...forAll
    ];
  };
  const reaches = new Set(
    projects && [...byAccount.values(), ...byNamespace.values()].flat().map(reachOf(projects))
  );
  const within = (path) => {
    if (projects?.of(path) === "") return null;
    for (const each of upward(path)) if (reaches.has(each)) return each;
    return "";
  };
  const answers = /* @__PURE__ */ new Map();
  return (name2, namespaces, path) => {
    const account = keyOf(name2, namespaces);
    const home = path === void 0 ? void 0 : homesOf(name2, namespaces)?.home(path);
    const isAnywhere = name2 === defaultAccount || byNamespace.size > 0;
    const key = path === void 0 ? account : `${account}|${home}|${isAnywhere ? within(path) : ""}`;
    let answer = answers.get(key);
    if (answer === void 0) {
      answer = subjectsOf2(name2, namespaces, path);
      answers.set(key, answer);
    }
    return answer;
  };
}
function reachOf(projects) {
  return ({ binding }) => projects.reach(binding.manifest.source.path);
}
function keyOf(name2, namespaces) {
  return namespaces.map((namespace) => accountKey(name2, namespace)).join("|");
}
function accountKey(name2, namespace) {
  return namespace === null ? `/${name2}` : `${namespace.length}:${namespace}/${name2}`;
}
function push2(map, key, value) {
  const list3 = map.get(key);
  if (list3 === void 0) map.set(key, [value]);
  else list3.push(value);
}

// src/model/read/containers.ts
function readParts({ place, spec, others }) {
  const containers = [
    ...containersAt(spec, place.initContainers ?? ["initContainers[]"], "init", others),
    ...containersAt(spec, place.containers ?? ["containers[]"], "regular", others),
    ...containersAt(spec, ["ephemeralContainers[]"], "ephemeral", others)
  ];
  if (place.container !== void 0 && !containers.some(({ name: name2 }) => name2 === place.container)) {
    containers.unshift(container(place.container, "regular", spec));
  }
  const mounts = /* @__PURE__ */ new Map();
  for (const mount of containers.flatMap((each) => each.mounts)) {
    const same = mounts.get(mount.volume);
    if (same === void 0) mounts.set(mount.volume, [mount]);
    else same.push(mount);
  }
  const volumes = volumesOf(spec, place, others).flatMap(({ node, path }) => {
    const name2 = stringOf(at(node, "name")) ?? "";
    return node.type === "mapping" ? [{ name: name2, node, sourcesPath: `${path}.projected.sources`, mounts: mounts.get(name2) ?? [] }] : [];
  });
  return { containers, volumes: [...volumes, ...loneVolume(spec, place)] };
}
function loneVolume(spec, { projected, container: container2 }) {
  const field = projected === void 0 ? void 0 : fieldOf(spec, projected.at);
  if (projected === void 0 || container2 === void 0 || field?.value.type !== "mapping") return [];
  const { key: name2, value: node } = field;
  const mount = { container: container2, volume: name2, mountPath: projected.mountPath, subPath: null, node };
  const volume = {
    type: "mapping",
    fields: /* @__PURE__ */ new Map([["projected", field]]),
    duplicates: [],
    span: node.span
  };
  return [{ name: name2, node: volume, sourcesPath: `${name2}.sources`, mounts: [mount] }];
}
function volumesOf(spec, place, others) {
  return (place.volumes ?? ["volumes[]"]).flatMap((path) => find(spec, path, others));
}
function containersAt(spec, paths, kind, others) {
  return paths.flatMap(
    (path) => find(spec, path, others).flatMap(
      ({ node, path: walked }) => node.type === "mapping" ? [container(stringOf(at(node, "name")) || walked, kind, node)] : []
    )
  );
}
function container(name2, kind, node) {
  const image = stringOf(at(node, "image")) || null;
  const mounts = itemsOf(at(node, "volumeMounts")).flatMap((item) => {
    const mount = mappingOf(item);
    if (mount === void 0) return [];
    return [
      {
        container: name2,
        volume: stringOf(at(mount, "name")) ?? "",
        mountPath: stringOf(at(mount, "mountPath")) ?? null,
        subPath: filledField(mount, "subPath") ?? filledField(mount, "subPathExpr"),
        node: mount
      }
    ];
  });
  return { name: name2, kind, node, image, mounts };
}
function filledField(mount, key) {
  const field = fieldOf(mount, key);
  return field === void 0 || isNull(field.value) || stringOf(field.value) === "" ? null : field;
}

// src/model/read/csiDrivers.ts
function readCsiDriver(manifest) {
  const { kind, apiVersion, name: name2, root } = manifest;
  if (kind !== "CSIDriver" || groupOf(apiVersion) !== "storage.k8s.io" || name2 === null) return null;
  return { manifest, name: name2, requestsTokens: itemsOf(at(root, "spec", "tokenRequests")).length > 0 };
}
function csiTokensOf(manifest, { volumes }, drivers) {
  return volumes.flatMap(({ node }) => {
    const driver = at(node, "csi", "driver");
    return driver !== void 0 && drivers.has(stringOf(driver) ?? "") ? [placeOf(manifest, driver)] : [];
  });
}

// src/kubernetes/podPatterns.ts
var groups = /* @__PURE__ */ new Set([
  // K: staging/src/k8s.io/api/{admission,admissionregistration}: requests, and policies over them
  "admission.k8s.io",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  // schemas with examples and defaults
  "audit.k8s.io",
  // events with the object in them
  "config.kubernetes.io",
  // inputs of kustomize functions
  "kustomize.config.k8s.io",
  // cloud.google.com/kubernetes-engine/docs/reference/crds/workloadallowlist: pods that are allowed
  "auto.gke.io",
  // kyverno/kyverno: api/
  "cli.kyverno.io",
  "kyverno.io",
  "policies.kyverno.io",
  "reports.kyverno.io",
  "wgpolicyk8s.io",
  // kubernetes-sigs/wg-policy-prototypes: policy reports
  "openreports.io",
  "chainsaw.kyverno.io",
  // kyverno/chainsaw: tests
  "kuttl.dev",
  // kudobuilder/kuttl: tests
  // open-policy-agent/gatekeeper: apis/; open-policy-agent/frameworks: constraint/pkg/apis
  "config.gatekeeper.sh",
  "constraints.gatekeeper.sh",
  "expansion.gatekeeper.sh",
  "mutations.gatekeeper.sh",
  "status.gatekeeper.sh",
  "templates.gatekeeper.sh",
  "policies.kubewarden.io",
  // kubewarden/kubewarden-controller: api/policies
  "policy.jspolicy.com",
  // loft-sh/jspolicy: pkg/apis/policy
  "policy.karmada.io",
  // karmada-io/karmada: pkg/apis/policy
  // open-cluster-management-io/config-policy-controller: api/v1: what must be there, or must not
  "policy.open-cluster-management.io",
  "settings.k8s.io",
  // PodPreset of Kubernetes before 1.20
  // aquasecurity/trivy-operator, kubescape/storage: reports and profiles of pods that run
  "aquasecurity.github.io",
  "spdx.softwarecomposition.kubescape.io",
  "kwok.x-k8s.io"
  // kubernetes-sigs/kwok: stages of simulated pods
]);
var kinds = /* @__PURE__ */ new Set([
  // kubernetes-sigs/kueue: apis/kueue/v1beta1/workload_types.go: a copy of what waits in the queue
  "kueue.x-k8s.io/Workload"
]);
var name = /(?:Polic(?:y|ies)|Constraint|Constraints|Allowlist|AllowList|Denylist|DenyList|Exception|Exemption|Report|Review|Patch|Preset|Schema|Assertion)$|^(?:Validating|Mutating)|Policy(?=[A-Z])/;
function showsPods(group, kind) {
  return groups.has(group) || kinds.has(`${group}/${kind}`) || name.test(kind);
}
var patternFields = /* @__PURE__ */ new Set([
  "constraints",
  "exclude",
  "example",
  "examples",
  "exemptions",
  "match",
  "matches",
  "matchingCriteria",
  "openAPIV3Schema",
  "patch",
  "patches",
  "pattern",
  "schema",
  "status",
  "validate",
  "validation"
]);

// src/kubernetes/rows.ts
var podSpec = (at2) => ({ at: at2 });
var completed = (at2, container2, more = {}) => ({
  at: at2,
  container: container2,
  ...more
});
var rows = (group, kinds2, pods, versions) => kinds2.split(" ").map((kind) => ({ group, kind, pods, builtIn: false, ...versions === void 0 ? {} : { versions } }));

// src/kubernetes/customWorkloads.ts
var template = [podSpec("spec.template.spec")];
var argoContainers = ["container", "script", "containerSet.containers[]", "sidecars[]"];
var argoExecutors = (at2) => ["executor", "templateDefaults.executor", "templates[].executor"].map((path) => ({
  at: `${at2}.${path}`,
  container: "wait",
  impersonates: true,
  onlyOverriding: true,
  containers: [],
  account: ["serviceAccountName"],
  automount: [],
  automountUnset: false
}));
function argoWorkflow(at2) {
  const fallbacks = (field) => [`/${at2}.templateDefaults.${field}`, `/${at2}.${field}`];
  const shared2 = { container: "main", filledBy: `/${at2}.workflowTemplateRef` };
  return [
    {
      ...shared2,
      at: at2,
      metadata: "podMetadata",
      containers: [
        ...argoContainers.map((path) => `templates[].${path}`),
        ...argoContainers.map((path) => `templateDefaults.${path}`)
      ],
      initContainers: ["templates[].initContainers[]"],
      volumes: ["volumes[]", "templates[].volumes[]"],
      account: fallbacks("serviceAccountName"),
      automount: fallbacks("automountServiceAccountToken")
    },
    ...argoExecutors(at2),
    {
      at: `${at2}.artifactGC`,
      container: "main",
      metadata: "podMetadata",
      onlyOverriding: true,
      containers: [],
      account: ["serviceAccountName"],
      // argoproj/argo-workflows: workflow/controller/artifact_gc.go, createArtifactGCPod
      automount: [],
      automountUnset: true,
      needsToken: true
    },
    {
      ...shared2,
      at: `${at2}.templates[]`,
      metadata: "metadata",
      onlyOverriding: true,
      containers: argoContainers,
      initContainers: ["initContainers[]"],
      account: ["serviceAccountName", ...fallbacks("serviceAccountName")],
      automount: ["automountServiceAccountToken", ...fallbacks("automountServiceAccountToken")]
    }
  ];
}
var argoEvents = [
  {
    at: "spec",
    metadata: "template.metadata",
    container: "main",
    containers: ["template.container"],
    volumes: ["template.volumes[]"],
    account: ["template.serviceAccountName"],
    automount: []
  }
];
var argoBus = (at2, container2) => ({
  at: at2,
  metadata: "metadata",
  container: container2,
  automount: []
});
var tektonTask = (path, volumes) => ({
  container: "steps",
  containers: [`${path}.steps[]`, `${path}.sidecars[]`],
  volumes: [...volumes, `${path}.volumes[]`]
});
var tektonTaskRun = [
  {
    ...tektonTask("taskSpec", ["podTemplate.volumes[]"]),
    at: "spec",
    automount: ["podTemplate.automountServiceAccountToken"]
  }
];
var tektonPipelineRun = (run3, account, podTemplate) => {
  const shared2 = `${run3}podTemplate.automountServiceAccountToken`;
  return [
    {
      ...tektonTask("pipelineSpec.tasks[].taskSpec", [`${run3}podTemplate.volumes[]`]),
      at: "spec",
      account: [`${run3}serviceAccountName`],
      automount: [shared2]
    },
    {
      at: "spec.taskRunSpecs[]",
      metadata: "metadata",
      container: "steps",
      onlyOverriding: true,
      containers: [],
      volumes: [`${podTemplate}.volumes[]`],
      account: [account, `/spec.${run3}serviceAccountName`],
      automount: [`${podTemplate}.automountServiceAccountToken`, `/spec.${shared2}`]
    }
  ];
};
var monitoring = (container2, more = {}) => [
  completed("spec", container2, { metadata: "podMetadata", ...more })
];
var mounted = { secrets: ["secrets"] };
var spark = (at2) => ["driver", "executor"].map((role) => ({
  at: `${at2}.${role}`,
  metadata: "template.metadata",
  container: `spark-kubernetes-${role}`,
  containers: ["template.spec.containers[]", "sidecars[]"],
  initContainers: ["template.spec.initContainers[]", "initContainers[]"],
  volumes: ["template.spec.volumes[]"],
  account: [
    "serviceAccount",
    "template.spec.serviceAccountName",
    ...role === "executor" ? [`/${at2}.driver.serviceAccount`] : []
  ],
  automount: ["template.spec.automountServiceAccountToken"]
}));
var flinkTemplate = (at2, more, fallback) => ({
  at: at2,
  metadata: "podTemplate.metadata",
  container: "flink-main-container",
  containers: ["podTemplate.spec.containers[]"],
  initContainers: ["podTemplate.spec.initContainers[]"],
  volumes: ["podTemplate.spec.volumes[]"],
  automount: ["podTemplate.spec.automountServiceAccountToken", ...fallback],
  ...more
});
var flinkRoles = ["jobManager", "taskManager"].map(
  (role) => flinkTemplate(
    `spec.${role}`,
    {
      onlyOverriding: true,
      account: [
        "podTemplate.spec.serviceAccountName",
        "/spec.serviceAccount",
        "/spec.podTemplate.spec.serviceAccountName"
      ]
    },
    ["/spec.podTemplate.spec.automountServiceAccountToken"]
  )
);
var elastic = (path, container2) => completed(`${path}podTemplate.spec`, container2, { automountUnset: false });
var kserve = (at2) => completed(at2, "kserve-container");
var llm = (at2) => completed(at2, "main", { accountUnset: "unknown" });
var analysis = [podSpec("spec.metrics[].provider.job.spec.template.spec")];
var customWorkloadKinds = [
  ...rows("argoproj.io", "Rollout", template),
  ...rows("argoproj.io", "Experiment", [podSpec("spec.templates[].template.spec")]),
  ...rows("argoproj.io", "AnalysisRun AnalysisTemplate ClusterAnalysisTemplate", analysis),
  ...rows("argoproj.io", "Workflow WorkflowTemplate ClusterWorkflowTemplate", argoWorkflow("spec")),
  ...rows("argoproj.io", "CronWorkflow", argoWorkflow("spec.workflowSpec")),
  ...rows("argoproj.io", "Sensor EventSource", argoEvents),
  ...rows("argoproj.io", "EventBus", [
    argoBus("spec.nats.native", "stan"),
    argoBus("spec.jetstream", "main")
  ]),
  // knative/serving: pkg/apis/serving/v1. Automount may only be `false` (pkg/apis/serving/fieldmask.go).
  ...rows("serving.knative.dev", "Service Configuration Revision", template),
  ...rows("tekton.dev", "TaskRun", tektonTaskRun),
  ...rows("tekton.dev", "PipelineRun", tektonPipelineRun("", "taskServiceAccountName", "taskPodTemplate"), [
    "v1beta1",
    "v1alpha1"
  ]),
  ...rows(
    "tekton.dev",
    "PipelineRun",
    tektonPipelineRun("taskRunTemplate.", "serviceAccountName", "podTemplate")
  ),
  // A custom task is run by its own controller, in whatever way.
  ...rows("tekton.dev", "CustomRun", [
    { at: "spec", container: "run", accountUnset: "unknown", automount: [] }
  ]),
  // openshift/api: apps/v1, build/v1. Builds run as the account `builder` unless told otherwise.
  ...rows("apps.openshift.io", "DeploymentConfig", template),
  ...rows("", "DeploymentConfig", template),
  // before OpenShift 4
  ...rows("build.openshift.io", "BuildConfig Build", [
    { at: "spec", container: "build", account: ["serviceAccount"], accountUnset: "unknown", automount: [] }
  ]),
  // openkruise/kruise: apis/apps/v1alpha1, v1beta1
  ...rows("apps.kruise.io", "CloneSet DaemonSet StatefulSet BroadcastJob", template),
  ...rows("apps.kruise.io", "AdvancedCronJob", [
    podSpec("spec.template.jobTemplate.spec.template.spec"),
    podSpec("spec.template.broadcastJobTemplate.spec.template.spec")
  ]),
  ...rows(
    "apps.kruise.io",
    "UnitedDeployment",
    ["statefulSet", "advancedStatefulSet", "cloneSet", "deployment"].map(
      (kind) => podSpec(`spec.template.${kind}Template.spec.template.spec`)
    )
  ),
  // Both add containers to pods of others.
  ...rows("apps.kruise.io", "SidecarSet EphemeralJob", []),
  ...rows(
    "serving.kserve.io",
    "InferenceService",
    ["predictor", "predictor.workerSpec", "transformer", "explainer"].map((part) => kserve(`spec.${part}`))
  ),
  ...rows(
    "serving.kserve.io",
    "LLMInferenceService LLMInferenceServiceConfig",
    ["template", "worker", "prefill.template", "prefill.worker", "router.scheduler.template"].map(
      (part) => llm(`spec.${part}`)
    )
  ),
  // Templates for the pods of an InferenceService, which has the account.
  ...rows("serving.kserve.io", "ServingRuntime ClusterServingRuntime", []),
  ...rows("sparkoperator.k8s.io", "SparkApplication", spark("spec")),
  ...rows("sparkoperator.k8s.io", "ScheduledSparkApplication", spark("spec.template")),
  ...rows("flink.apache.org", "FlinkDeployment", [
    flinkTemplate("spec", { account: ["serviceAccount", "podTemplate.spec.serviceAccountName"] }, []),
    ...flinkRoles
  ]),
  ...rows("monitoring.coreos.com", "Prometheus PrometheusAgent", monitoring("prometheus", mounted)),
  ...rows("monitoring.coreos.com", "Alertmanager", monitoring("alertmanager", mounted)),
  ...rows("monitoring.coreos.com", "ThanosRuler", monitoring("thanos-ruler", { automount: [] })),
  // kedacore/keda: apis/keda/v1alpha1
  ...rows("keda.sh", "ScaledJob", [podSpec("spec.jobTargetRef.template.spec")]),
  // kubernetes-sigs/jobset, kubernetes-sigs/lws
  ...rows("jobset.x-k8s.io", "JobSet", [podSpec("spec.replicatedJobs[].template.spec.template.spec")]),
  ...rows("leaderworkerset.x-k8s.io", "LeaderWorkerSet", [
    podSpec("spec.leaderWorkerTemplate.leaderTemplate.spec"),
    podSpec("spec.leaderWorkerTemplate.workerTemplate.spec")
  ]),
  // volcano-sh/apis: pkg/apis/batch/v1alpha1. Not to be confused with batch/v1.
  ...rows("batch.volcano.sh", "Job", [podSpec("spec.tasks[].template.spec")]),
  ...rows("batch.volcano.sh", "CronJob", [podSpec("spec.jobTemplate.spec.tasks[].template.spec")]),
  // actions/actions-runner-controller: apis/actions.github.com/v1alpha1
  ...rows("actions.github.com", "AutoscalingRunnerSet", [
    podSpec("spec.template.spec"),
    completed("spec.listenerTemplate.spec", "listener", { accountUnset: "unknown" })
  ]),
  ...rows("actions.github.com", "AutoscalingListener", [
    completed("spec.template.spec", "listener", { accountUnset: "unknown" })
  ]),
  ...rows("actions.github.com", "EphemeralRunner", [podSpec("spec.spec")]),
  ...rows("actions.github.com", "EphemeralRunnerSet", [podSpec("spec.ephemeralRunnerSpec.spec")]),
  ...rows("agent.k8s.elastic.co", "Agent", [
    elastic("spec.deployment.", "agent"),
    elastic("spec.daemonSet.", "agent"),
    elastic("spec.statefulSet.", "agent")
  ]),
  ...rows("beat.k8s.elastic.co", "Beat", [
    elastic("spec.deployment.", "beat"),
    elastic("spec.daemonSet.", "beat")
  ]),
  ...rows("apm.k8s.elastic.co", "ApmServer", [elastic("spec.", "apm-server")]),
  ...rows("elasticsearch.k8s.elastic.co", "Elasticsearch", [elastic("spec.nodeSets[].", "elasticsearch")]),
  ...rows("kibana.k8s.elastic.co", "Kibana", [elastic("spec.", "kibana")]),
  ...rows("enterprisesearch.k8s.elastic.co", "EnterpriseSearch", [elastic("spec.", "enterprise-search")]),
  ...rows("maps.k8s.elastic.co", "ElasticMapsServer", [elastic("spec.", "maps")]),
  ...rows("logstash.k8s.elastic.co", "Logstash", [elastic("spec.", "logstash")])
];

// src/kubernetes/operators.ts
var made = (suffix, longest2, where) => ({
  suffix,
  longest: longest2,
  ...where === void 0 ? {} : { where }
});
var uncut = 253;
var rayCluster = (at2, owner) => {
  const autoscaling = `${at2}.enableInTreeAutoscaling`;
  return [
    {
      at: `${at2}.headGroupSpec.template.spec`,
      // No object has so short a name: with another, the account is unknown.
      accountUnset: made("", owner === "named" ? 50 : 0, autoscaling),
      needsToken: autoscaling
    },
    podSpec(`${at2}.workerGroupSpecs[].template.spec`)
  ];
};
var rayJob = (at2) => [
  ...rayCluster(`${at2}.rayClusterSpec`),
  podSpec(`${at2}.submitterPodTemplate.spec`)
];
var otel = (at2, container2, suffix) => completed(at2, container2, {
  metadata: "podMetadata",
  account: ["serviceAccount"],
  accountUnset: made(suffix, 63),
  automount: [],
  containers: ["additionalContainers[]"]
});
var strimzi = (at2, container2, suffix, containers) => ({
  at: at2,
  metadata: "template.pod.metadata",
  container: container2,
  containers: containers.split(" ").map((each) => `template.${each}`),
  volumes: ["template.pod.volumes[]"],
  account: [],
  accountUnset: suffix === null ? "unknown" : made(suffix, uncut),
  automount: [],
  automountUnset: false
});
var impersonator = (account) => ({
  at: "spec",
  container: "controller",
  containers: [],
  impersonates: true,
  onlyOverriding: true,
  account: [account],
  automount: [],
  automountUnset: false
});
var acmeSolvers = ["ingress", "gatewayHTTPRoute"].map(
  (solver) => completed(`spec.acme.solvers[].http01.${solver}.podTemplate.spec`, "acmesolver", {
    onlyOverriding: true,
    account: ["serviceAccountName"],
    automount: [],
    automountUnset: false
  })
);
var operatedKinds = [
  // grafana/grafana-operator: controllers/resources/resources.go, GetGrafanaServiceAccount; the Deployment is merged over it
  // (controllers/reconcilers/grafana/deployment_reconciler.go), and so is the account (api/v1beta1/typeoverrides.go).
  ...rows("grafana.integreatly.org", "Grafana", [
    completed("spec.deployment.spec.template.spec", "grafana", {
      accountUnset: made("-sa", uncut),
      automount: ["automountServiceAccountToken", "/spec.serviceAccount.automountServiceAccountToken"]
    })
  ]),
  ...rows("ray.io", "RayCluster", rayCluster("spec", "named")),
  ...rows("ray.io", "RayJob", rayJob("spec")),
  ...rows("ray.io", "RayCronJob", rayJob("spec.jobTemplate")),
  ...rows("ray.io", "RayService", rayCluster("spec.rayClusterConfig")),
  ...rows("opentelemetry.io", "OpenTelemetryCollector", [
    otel("spec", "otc-container", "-collector"),
    otel("spec.targetAllocator", "ta-container", "-targetallocator")
  ]),
  // cloudnative-pg/cloudnative-pg: api/v1/{cluster,pooler}_funcs.go, GetServiceAccountName. Instances bring a token of their own
  // (pkg/specs/{pods,volumes,serviceaccount}.go); a pooler's template cannot choose the account (pkg/specs/pgbouncer/deployments.go).
  ...rows("postgresql.cnpg.io", "Cluster", [
    {
      at: "spec",
      container: "postgres",
      containers: [],
      accountUnset: made("", uncut),
      automount: [],
      automountUnset: false,
      projected: { at: "projectedVolumeTemplate", mountPath: "/projected" }
    }
  ]),
  ...rows("postgresql.cnpg.io", "Pooler", [
    completed("spec.template.spec", "pgbouncer", {
      account: ["/spec.serviceAccountName"],
      accountUnset: made("", uncut),
      needsToken: true
    })
  ]),
  ...rows("kafka.strimzi.io", "Kafka", [
    strimzi("spec.kafka", "kafka", "-kafka", "kafkaContainer initContainer"),
    strimzi(
      "spec.entityOperator",
      "entity-operator",
      "-entity-operator",
      "topicOperatorContainer userOperatorContainer tlsSidecarContainer"
    ),
    strimzi("spec.cruiseControl", "cruise-control", "-cruise-control", "cruiseControlContainer"),
    strimzi("spec.kafkaExporter", "kafka-exporter", "-kafka-exporter", "container")
  ]),
  // Its pods run as the account of the Kafka that a label names.
  ...rows("kafka.strimzi.io", "KafkaNodePool", [strimzi("spec", "kafka", null, "kafkaContainer")]),
  ...rows("kafka.strimzi.io", "KafkaConnect", [strimzi("spec", "connect", "-connect", "connectContainer")]),
  ...rows("kafka.strimzi.io", "KafkaMirrorMaker2", [
    strimzi("spec", "mirrormaker2", "-mirrormaker2", "connectContainer")
  ]),
  ...rows("kafka.strimzi.io", "KafkaBridge", [strimzi("spec", "bridge", "-bridge", "bridgeContainer")]),
  // Whole pods, as the operator writes them (api/src/main/java/io/strimzi/api/kafka/model/podset).
  ...rows("core.strimzi.io", "StrimziPodSet", [podSpec("spec.pods[].spec")]),
  // crossplane/crossplane: apis/pkg/v1beta1; Crossplane makes an account for each package, called as the template says.
  ...rows("pkg.crossplane.io", "DeploymentRuntimeConfig", [
    completed("spec.deploymentTemplate.spec.template.spec", "package-runtime", {
      account: ["serviceAccountName", "/spec.serviceAccountTemplate.metadata.name"],
      accountUnset: "unknown"
    })
  ]),
  // operator-framework/api: pkg/operators/v1alpha1/clusterserviceversion_types.go, StrategyDeploymentSpec
  ...rows("operators.coreos.com", "ClusterServiceVersion", [
    podSpec("spec.install.spec.deployments[].spec.template.spec")
  ]),
  // fluxcd/kustomize-controller: api/v1/kustomization_types.go; fluxcd/helm-controller: api/v2/helmrelease_types.go
  ...rows("kustomize.toolkit.fluxcd.io", "Kustomization", [impersonator("serviceAccountName")]),
  ...rows("helm.toolkit.fluxcd.io", "HelmRelease", [impersonator("serviceAccountName")]),
  ...rows("cert-manager.io", "Issuer ClusterIssuer", acmeSolvers)
];

// src/kubernetes/workloads.ts
var template2 = [{ at: "spec.template.spec" }];
var cronJob = [{ at: "spec.jobTemplate.spec.template.spec" }];
var builtInRows = [
  ["", "Pod", [{ at: "spec" }]],
  ["", "PodTemplate", [{ at: "template.spec" }]],
  ["", "ReplicationController", template2],
  ["apps", "Deployment ReplicaSet StatefulSet DaemonSet", template2],
  ["extensions", "Deployment ReplicaSet DaemonSet", template2],
  // K: pkg/controller/history: the revision's data is the raw template, as a patch.
  ["apps", "ControllerRevision", [{ at: "data.spec.template.spec" }]],
  // Job was in `extensions` up to Kubernetes 1.5.
  ["batch", "Job", template2],
  ["extensions", "Job", template2],
  ["batch", "CronJob", cronJob],
  // ScheduledJob was the name of batch/v2alpha1 CronJob before Kubernetes 1.5.
  ["batch", "ScheduledJob", cronJob]
];
var workloadKinds = [
  ...builtInRows.flatMap(
    ([group, kinds2, pods]) => kinds2.split(" ").map((kind) => ({ group, kind, pods, builtIn: true }))
  ),
  ...customWorkloadKinds,
  ...operatedKinds
];
var byGroupAndKind = /* @__PURE__ */ new Map();
for (const row of workloadKinds) {
  const key = `${row.group}/${row.kind}`;
  byGroupAndKind.set(key, [...byGroupAndKind.get(key) ?? [], row]);
}
function workloadKind(apiVersion, kind) {
  return byGroupAndKind.get(`${groupOf(apiVersion)}/${kind}`)?.find(({ versions }) => versions === void 0 || versions.includes(versionOf(apiVersion)));
}
function makesPodsUnsaid(apiVersion, kind) {
  const row = workloadKind(apiVersion, kind);
  return row?.pods.some(({ container: container2, onlyOverriding }) => container2 !== void 0 && !onlyOverriding) ?? false;
}
function mayHoldPods(apiVersion, kind) {
  const group = groupOf(apiVersion);
  return group.includes(".") && !showsPods(group, kind) && !byGroupAndKind.has(`${group}/${kind}`);
}

// src/model/read/pods.ts
var none2 = { sites: [], partial: false };
var unknownKind = { at: "", accountUnset: "unknown" };
function podSitesOf(manifest) {
  const row = workloadKind(manifest.apiVersion, manifest.kind);
  if (row === void 0) {
    return mayHoldPods(manifest.apiVersion, manifest.kind) ? podSitesByShape(manifest) : none2;
  }
  if (row.builtIn && isLoosePatch(manifest)) return { sites: [], partial: true };
  const others = /* @__PURE__ */ new Set();
  const sites = [];
  let partial = false;
  for (const place of row.pods.toReversed()) {
    const found = find(manifest.root, place.at).flatMap(
      (each) => siteAt(manifest, place, row.builtIn, each, others)
    );
    if (place.onlyOverriding) {
      const own = found.filter(overrides);
      for (const site of own) others.add(site.spec);
      sites.unshift(...own);
      continue;
    }
    const whole = found.filter((site) => place.container !== void 0 || hasImage(site));
    if (whole.length < found.length) partial = true;
    sites.unshift(...whole);
  }
  return { sites, partial: sites.length === 0 && (partial || row.builtIn) };
}
var patchName = /(?:^|[/._-])patch(?:es)?(?:[/._-][^/]*)?$/i;
function isLoosePatch({ source, apiVersion, root }) {
  return groupOf(apiVersion) === "apps" && mappingOf(at(root, "spec", "template")) !== void 0 && at(root, "spec", "selector") === void 0 && patchName.test(source.path);
}
function siteAt(manifest, place, builtIn, { node, path, field, parent: parent2 }, others) {
  if (node.type !== "mapping") return [];
  return [
    {
      manifest,
      place,
      builtIn,
      spec: node,
      specPath: path,
      specKey: keyOf2(manifest, node, field),
      metadata: metadataOf(manifest.root, place, node, field, parent2),
      others
    }
  ];
}
function keyOf2(manifest, spec, field) {
  const [first] = spec.fields.values();
  const key = field ?? first;
  return key === void 0 ? placeOf(manifest, spec) : keyPlaceOf(manifest, key);
}
function metadataOf(root, place, spec, field, parent2) {
  if (place.metadata !== void 0) return mappingOf(fieldAt(spec, place.metadata)?.value) ?? null;
  if (field?.key !== "spec" || parent2 === root && place.container !== void 0) return null;
  return mappingOf(at(parent2 ?? void 0, "metadata")) ?? null;
}
function overrides({ place, spec }) {
  return [place.account?.[0], place.automount?.[0]].some((path) => {
    const field = path === void 0 || path.startsWith("/") ? void 0 : fieldAt(spec, path);
    return field !== void 0 && !(field.value.type === "scalar" && (field.value.value ?? "") === "");
  });
}
function fillsInImages({ apiVersion, kind, root }) {
  if (stringOf(at(root, "metadata", "annotations", "image.openshift.io/triggers"))) return true;
  if (kind !== "DeploymentConfig" || !["", "apps.openshift.io"].includes(groupOf(apiVersion))) return false;
  return itemsOf(at(root, "spec", "triggers")).some(
    (trigger) => stringOf(at(trigger, "type")) === "ImageChange" && itemsOf(at(trigger, "imageChangeParams", "containerNames")).length > 0
  );
}
function hasImage({ spec, manifest }) {
  const containers = itemsOf(at(spec, "containers"));
  if (containers.some((container2) => stringOf(at(container2, "image")))) return true;
  return containers.length > 0 && fillsInImages(manifest);
}
function podSitesByShape(manifest) {
  const sites = [];
  const seen = /* @__PURE__ */ new Set();
  const pending = [{ node: manifest.root, path: "", field: null, parent: null }];
  for (let found = pending.pop(); found !== void 0; found = pending.pop()) {
    const { node, path } = found;
    if (node.type === "scalar" || seen.has(node)) continue;
    seen.add(node);
    if (node.type === "mapping" && looksLikePod(node)) {
      const [site] = siteAt(manifest, unknownKind, false, found, /* @__PURE__ */ new Set());
      if (site !== void 0 && hasImage(site)) {
        sites.push(site);
        continue;
      }
    }
    for (const child of childrenOf(node, path).reverse()) pending.push(child);
  }
  return { sites, partial: false };
}
function childrenOf(node, path) {
  if (node.type === "mapping") {
    const fields = [...node.fields.values()].filter(({ key }) => !patternFields.has(key));
    return fields.map((field) => ({
      node: field.value,
      path: path === "" ? field.key : `${path}.${field.key}`,
      field,
      parent: node
    }));
  }
  return itemsOf(node).map((item, index) => ({
    node: item,
    path: `${path}[${index}]`,
    field: null,
    parent: node
  }));
}
function looksLikePod(node) {
  return node.fields.get("containers")?.value.type === "sequence" && ["serviceAccountName", "automountServiceAccountToken", "volumes"].some((key) => node.fields.has(key));
}

// src/kubernetes/tokens.ts
var defaultExpiration = 3600;
var minExpiration = 600;
var maxExpiration = 2 ** 32;
var extendedExpiration = 3607;
var extendedLifetime = 365 * 24 * 60 * 60;
var defaultFileMode = 420;
var apiAudiences = [
  // The issuer of kubeadm, kind, minikube, k3s, EKS (`--api-audiences`) and OpenShift, with any cluster domain.
  /^(?:https:\/\/)?kubernetes(?:\.default(?:\.svc(?:\.[a-z0-9.-]+)?)?)?$/,
  // kops: pkg/model/components/apiserver.go
  /^kubernetes\.svc\.default$/,
  // k3s-io/k3s: pkg/daemons/control/server.go, and rke2 after it
  /^(?:k3s|rke2)$/,
  // The issuers of EKS, GKE and AKS: an API server accepts its issuer as audience unless told otherwise
  // (K: pkg/kubeapiserver/options/authentication.go).
  /^https:\/\/oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/id\/[A-Za-z0-9]+$/,
  /^https:\/\/container\.googleapis\.com\/v1\/projects\/[^/]+\/(?:locations|zones)\/[^/]+\/clusters\/[^/]+$/,
  /^https:\/\/[a-z0-9.-]+\.oic\.prod-aks\.azure\.com\/.+$/,
  /^"?https:\/\/[a-z0-9.-]+\.hcp\.[a-z0-9-]+\.azmk8s\.io(?::443)?"?$/
];
function isApiAudience(audience) {
  const bare = audience.endsWith("/") ? audience.slice(0, -1) : audience;
  return apiAudiences.some((known5) => known5.test(bare));
}

// src/model/read/fileMode.ts
function tokenFileMode(podSpec2, containers, defaultMode) {
  const security = at(podSpec2, "securityContext");
  const fsGroup = numeric(at(security, "fsGroup"));
  if (fsGroup !== null) return fsGroup === unknown ? unknown : "0640";
  const podUser = numeric(at(security, "runAsUser"));
  const users = new Set(
    containers.filter(({ kind }) => kind !== "ephemeral").map(({ node }) => numeric(at(node, "securityContext", "runAsUser")) ?? podUser)
  );
  const [user] = users;
  const mode = numeric(defaultMode) ?? defaultFileMode;
  const plain = mode === unknown ? mode : octal(mode);
  if (users.has(unknown) && !users.has(null) && users.size <= 2) return plain === "0600" ? plain : unknown;
  return users.size === 1 && typeof user === "number" ? "0600" : plain;
}
function numeric(node) {
  if (node === void 0 || isNull(node)) return null;
  return node.type === "scalar" && typeof node.value === "number" ? node.value : unknown;
}
function octal(mode) {
  return Number.isInteger(mode) && mode >= 0 && mode <= 511 ? mode.toString(8).padStart(4, "0") : unknown;
}

// src/model/read/projectedTokens.ts
function readProjectedTokens({ spec }, { volumes, containers }) {
  const tokens = [];
  const uses = new Uses();
  for (const volume of volumes) {
    const projected = at(volume.node, "projected");
    itemsOf(at(projected, "sources")).forEach((source, index) => {
      const field = fieldOf(source, "serviceAccountToken");
      if (field?.value.type !== "mapping" || !uses.isNew(field.value, volume)) return;
      const written2 = textIn(at(field.value, "audience"));
      const audience = written2 === "" ? null : written2;
      const expirationSeconds = numberIn(at(field.value, "expirationSeconds"));
      tokens.push({
        volume,
        field,
        fieldPath: `${volume.sourcesPath}[${index}].serviceAccountToken`,
        audience,
        expirationSeconds,
        lifetimeSeconds: lifetime(audience, expirationSeconds),
        path: textIn(at(field.value, "path")),
        fileMode: tokenFileMode(spec, containers, at(projected, "defaultMode"))
      });
    });
  }
  return tokens;
}
function reachesApi(audience) {
  if (audience === null) return true;
  return audience === unknown ? unknown : isApiAudience(audience);
}
function lifetime(audience, expiration) {
  if (expiration !== extendedExpiration) return expiration ?? defaultExpiration;
  const api = reachesApi(audience);
  if (api === unknown) return unknown;
  return api ? extendedLifetime : expiration;
}
function textIn(node) {
  if (node === void 0 || isNull(node)) return null;
  if (node.type !== "scalar" || typeof node.value !== "string") return unknown;
  return isTemplated(node.value) ? unknown : node.value;
}
function numberIn(node) {
  if (node === void 0 || isNull(node)) return null;
  return node.type === "scalar" && Number.isFinite(node.value) ? node.value : unknown;
}

// src/kubernetes/tokenSecrets.ts
var tokenSecretType = "kubernetes.io/service-account-token";
var accountNameAnnotation = "kubernetes.io/service-account.name";
var accountUidAnnotation = "kubernetes.io/service-account.uid";
var invalidSinceLabel = "kubernetes.io/legacy-token-invalid-since";
var publicKeys = /* @__PURE__ */ new Set(["ca.crt", "service-ca.crt", "namespace"]);
function isGeneratedTokenName(secret, account) {
  const prefix2 = `${account}-token-`;
  return secret.startsWith(prefix2) && /^[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(secret.slice(prefix2.length));
}

// src/model/read/secrets.ts
function readSecret(manifest) {
  if (manifest.kind !== "Secret" || manifest.apiVersion !== "v1") return null;
  const type = stringOf(at(manifest.root, "type")) ?? null;
  return {
    manifest,
    name: manifest.name,
    namespace: manifest.namespace,
    type,
    isTokenSecret: type === tokenSecretType,
    account: readAccount2(at(manifest.root, "metadata", "annotations", accountNameAnnotation))
  };
}
function readAccount2(node) {
  if (node === void 0) return null;
  if (isNull(node)) return "";
  const name2 = stringOf(node);
  return name2 === void 0 || isPlaceholder(name2) ? unknown : name2;
}

// src/model/read/secretUses.ts
var volumeSecrets = [
  { via: "volume", path: ["secret", "secretName"], itemsAt: ["secret", "items"] },
  { via: "csi", path: ["csi", "nodePublishSecretRef", "name"] },
  { via: "volume", path: ["flexVolume", "secretRef", "name"] },
  { via: "volume", path: ["azureFile", "secretName"] },
  { via: "volume", path: ["cephfs", "secretRef", "name"] },
  { via: "volume", path: ["iscsi", "secretRef", "name"] },
  { via: "volume", path: ["rbd", "secretRef", "name"] },
  { via: "volume", path: ["scaleIO", "secretRef", "name"] },
  { via: "volume", path: ["storageos", "secretRef", "name"] }
];
function readSecretUses(podSpec2, containers, volumes, mounted2 = []) {
  const uses = [];
  const add2 = (via, container2, fieldPath, node, keys = null) => {
    const secret = stringOf(node);
    if (node !== void 0 && secret) uses.push({ secret, via, container: container2, keys, node, fieldPath });
  };
  const lists = new Uses();
  const itemsFor = (holder, list3) => {
    const items2 = itemsOf(list3);
    return list3 !== void 0 && lists.isNew(list3, holder, items2.length) ? items2 : [];
  };
  const paths = pathsOfChildren(podSpec2);
  const soleMounter = soleMounters();
  for (const volume of volumes) {
    const { node, mounts, name: name2 } = volume;
    const container2 = soleMounter(mounts);
    const path = paths.get(node) ?? `volumes[${name2}]`;
    for (const source of volumeSecrets) {
      const keys = source.itemsAt === void 0 ? null : keysOf(at(node, ...source.itemsAt));
      add2(source.via, container2, `${path}.${source.path.join(".")}`, at(node, ...source.path), keys);
    }
    itemsFor(volume, at(node, "projected", "sources")).forEach((source, index) => {
      const fieldPath = `${path}.projected.sources[${index}].secret.name`;
      const keys = keysOf(at(source, "secret", "items"));
      add2("projected volume", container2, fieldPath, at(source, "secret", "name"), keys);
    });
  }
  for (const container2 of containers) {
    const { name: name2, node } = container2;
    const path = node === podSpec2 ? "" : `${paths.get(node) ?? `containers[${name2}]`}.`;
    itemsFor(container2, at(node, "env")).forEach((variable2, index) => {
      const fieldPath = `${path}env[${index}].valueFrom.secretKeyRef.name`;
      const reference = at(variable2, "valueFrom", "secretKeyRef");
      const key = stringOf(at(reference, "key"));
      add2("env", name2, fieldPath, at(reference, "name"), key === void 0 ? null : [key]);
    });
    itemsFor(container2, at(node, "envFrom")).forEach((source, index) => {
      add2("envFrom", name2, `${path}envFrom[${index}].secretRef.name`, at(source, "secretRef", "name"));
    });
  }
  itemsOf(at(podSpec2, "imagePullSecrets")).forEach((reference, index) => {
    add2("imagePullSecrets", null, `imagePullSecrets[${index}].name`, at(reference, "name"));
  });
  for (const path of mounted2) {
    for (const { node, path: walked } of find(podSpec2, `${path}[]`)) add2("volume", null, walked, node);
  }
  return uses;
}
function keysOf(items2) {
  const keys = itemsOf(items2).map((item) => stringOf(at(item, "key")) ?? "");
  return keys.length === 0 ? null : keys;
}
function soleMounters() {
  const answers = /* @__PURE__ */ new Map();
  return (mounts) => {
    const known5 = answers.get(mounts);
    if (known5 !== void 0) return known5;
    const [first] = mounts;
    const answer = first && mounts.every(({ container: container2 }) => container2 === first.container) ? first.container : null;
    answers.set(mounts, answer);
    return answer;
  };
}
function pathsOfChildren(podSpec2) {
  const paths = /* @__PURE__ */ new Map();
  for (const { key, value } of podSpec2.fields.values()) {
    if (value.type === "mapping") paths.set(value, key);
    itemsOf(value).forEach((item, index) => {
      paths.set(item, `${key}[${index}]`);
    });
  }
  return paths;
}

// src/model/build.ts
function buildModel(manifests) {
  const declared = collect(manifests, readServiceAccount);
  const bindings = collect(manifests, readBinding);
  const csiDrivers = collect(manifests, readCsiDriver);
  const pods = manifests.map((manifest) => ({ manifest, ...podSitesOf(manifest) }));
  const drafts = pods.flatMap(
    ({ sites }) => sites.map((site) => ({ site, isStatic: isStatic(site), written: readAccount(site) }))
  );
  const projects = projectsOf(manifests.map(({ source }) => source.path));
  const referrers = joinAccounts(drafts, declared, projects);
  const boundTo = bindingLookup(bindings, accountNamespaces(referrers, declared), declared, projects);
  const serviceAccounts = /* @__PURE__ */ new Map();
  for (const account of declared) {
    const { name: name2, namespace, manifest } = account;
    serviceAccounts.set(account, { ...account, bindings: boundTo(name2, [namespace], manifest.source.path) });
  }
  const tokenDrivers = new Set(csiDrivers.filter((driver) => driver.requestsTokens).map(({ name: name2 }) => name2));
  return {
    manifests,
    workloads: referrers.map(
      (referrer) => workload(referrer, accountOf(referrer, serviceAccounts, boundTo), tokenDrivers)
    ),
    serviceAccounts: [...serviceAccounts.values()],
    secrets: collect(manifests, readSecret),
    bindings,
    csiDrivers,
    partial: pods.filter(({ partial }) => partial).map(({ manifest }) => manifest)
  };
}
function collect(manifests, read) {
  return manifests.map(read).filter((each) => each !== null);
}
function referredName({ isStatic: isStatic2, written: written2 }) {
  return isStatic2 || written2.name === unknown ? null : written2.name;
}
function joinAccounts(drafts, declared, projects) {
  const declarations = new NamespacesByName();
  for (const { name: name2, namespace } of declared) declarations.add(name2, namespace);
  const references = new NamespacesByName();
  for (const draft of drafts) {
    const name2 = referredName(draft);
    if (name2 !== null) references.add(name2, draft.site.manifest.namespace);
  }
  const join = joinsByName(declarations, references);
  const find2 = accountLookup(declared);
  return drafts.map((draft) => {
    const { source, namespace: from } = draft.site.manifest;
    const name2 = referredName(draft);
    const namespace = name2 === null ? void 0 : join(name2, from);
    const found = name2 === null || namespace === void 0 ? null : find2(name2, namespace, source.path);
    const surely = namespace !== null && namespace === from;
    const means = surely || name2 !== defaultAccount || found !== null && projects.mayBeAppliedTogether(source.path, found.manifest.source.path);
    return { ...draft, declared: means ? found : null };
  });
}
function namespaceOf({ site, declared }) {
  return site.manifest.namespace ?? declared?.namespace ?? null;
}
function accountNamespaces(referrers, declared) {
  const namespaces = new NamespacesByName();
  for (const { name: name2, namespace } of declared) namespaces.add(name2, namespace);
  for (const each of referrers) {
    const name2 = referredName(each);
    if (name2 !== null) namespaces.add(name2, namespaceOf(each));
  }
  return namespaces;
}
function accountOf(referrer, serviceAccounts, boundTo) {
  const { written: written2, declared, site } = referrer;
  const namespace = namespaceOf(referrer);
  const name2 = referredName(referrer);
  if (name2 === null) return { ...written2, namespace, object: null, bindings: [] };
  const namespaces = declared === null ? [namespace] : [namespace, declared.namespace];
  return {
    ...written2,
    namespace,
    object: (declared && serviceAccounts.get(declared)) ?? null,
    bindings: boundTo(name2, namespaces, site.manifest.source.path)
  };
}
function workload({ site, isStatic: isStatic2 }, account, tokenDrivers) {
  const { manifest, place, spec, specPath, specKey, metadata, builtIn } = site;
  const parts = readParts(site);
  return {
    manifest,
    podSpecPath: specPath,
    podSpec: spec,
    podSpecKey: specKey,
    podMetadata: metadata,
    builtIn,
    isStatic: isStatic2,
    impersonates: place.impersonates === true,
    needsToken: needsToken(site),
    automountSettable: place.automount?.length !== 0,
    account,
    automount: resolveAutomount(site, account, parts, isStatic2),
    containers: parts.containers,
    volumes: parts.volumes,
    // A static pod is refused with any of these (K: pkg/api/pod/util.go, HasAPIObjectReference).
    projectedTokens: isStatic2 ? [] : readProjectedTokens(site, parts),
    csiTokens: isStatic2 ? [] : csiTokensOf(manifest, parts, tokenDrivers),
    secretUses: readSecretUses(spec, parts.containers, parts.volumes, place.secrets)
  };
}
function isStatic({ manifest: { apiVersion, kind, root, namespace } }) {
  if (kind !== "Pod" || apiVersion !== "v1") return false;
  const annotations = at(root, "metadata", "annotations");
  return at(annotations, mirrorAnnotation) !== void 0 || stringOf(at(annotations, configSourceAnnotation)) === "file" || namespace === "kube-system" && stringOf(at(root, "metadata", "labels", "tier")) === "control-plane";
}

// src/model/subjects/document.ts
function documentSubjects(readings) {
  return readings.flatMap(
    ({ source, problems }) => problems.map(({ problem: problem3, detail, span }) => {
      const sentence = printable(detail);
      return {
        type: "document",
        facts: { problem: problem3, detail: sentence },
        places: { self: { source, span, message: sentence } },
        object: null,
        identity: sentence
      };
    })
  );
}

// src/model/subjects/objects.ts
function referenceTo(manifest) {
  const { apiVersion, kind, namespace, name: name2 } = manifest;
  const generateName = name2 === null ? stringOf(at(manifest.root, "metadata", "generateName")) : null;
  return { apiVersion, kind, namespace, name: name2, ...generateName ? { generateName } : {} };
}
var labels = /* @__PURE__ */ new WeakMap();
function objectLabel(manifest) {
  let label2 = labels.get(manifest);
  if (label2 === void 0) {
    label2 = labelOf(manifest);
    labels.set(manifest, label2);
  }
  return label2;
}
function labelOf(manifest) {
  const kind = printableName(manifest.kind);
  const { generateName } = referenceTo(manifest);
  const name2 = manifest.name ?? (generateName ? `${generateName}…` : null);
  if (name2 === null) return `${kind} without a name`;
  return `${kind} '${printableName(manifest.namespace === null ? name2 : `${manifest.namespace}/${name2}`)}'`;
}

// src/model/subjects/places.ts
function valuePlace(manifest, node, message) {
  return node === void 0 ? void 0 : { ...placeOf(manifest, node), message };
}
function partPlace(manifest, node, part, message) {
  const place = part === void 0 || node.type !== "scalar" ? placeOf(manifest, node) : placeIn(manifest, node, part.from, part.to);
  return { ...place, message };
}
function keyPlace(manifest, field, message) {
  return field === void 0 ? void 0 : { ...keyPlaceOf(manifest, field), message };
}
function mountPlace({ manifest }, { node, container: container2 }) {
  const message = `the container '${printableName(container2)}' mounts it`;
  return valuePlace(manifest, at(node, "name") ?? node, message);
}
function bindingPlaces(bindings, account) {
  return bindings.slice(0, 5).map(({ place, binding, who }) => ({
    ...place,
    message: who.type === "account" ? `${objectLabel(binding.manifest)} binds the account '${account}'` : `${objectLabel(binding.manifest)} binds a group that the account '${account}' is in`
  }));
}
function namePlace(manifest, message = objectLabel(manifest)) {
  const { root } = manifest;
  const node = at(root, "metadata", "name") ?? at(root, "metadata", "generateName") ?? at(root, "kind");
  return valuePlace(manifest, node, message);
}

// src/model/join/byName.ts
function joinObjects(objects, references) {
  const groups2 = /* @__PURE__ */ new Map();
  const declared = new NamespacesByName();
  for (const object of objects) {
    if (object.name === null) continue;
    declared.add(object.name, object.namespace);
    const key = accountKey(object.name, object.namespace);
    const group = groups2.get(key) ?? { first: object, firstIn: /* @__PURE__ */ new Map() };
    groups2.set(key, group);
    const { source, root } = object.manifest;
    const earlier = group.firstIn.get(source);
    if (earlier === void 0 || root.span.start < earlier.manifest.root.span.start)
      group.firstIn.set(source, object);
  }
  const referred = new NamespacesByName();
  for (const { name: name2, namespace } of references) if (name2 !== null) referred.add(name2, namespace);
  const join = joinsByName(declared, referred);
  return (name2, from) => {
    const namespace = join(name2, from);
    return namespace === void 0 ? void 0 : groups2.get(accountKey(name2, namespace));
  };
}

// src/model/subjects/facts.ts
var unknownFact = "unknown";
function factOf(value) {
  return value === unknown ? unknownFact : value;
}
function textFact(text2) {
  return text2 === unknown ? unknownFact : printableName(text2);
}
function textFactOrNull(text2) {
  return text2 === null ? null : textFact(text2);
}
function accountLabel(name2) {
  return name2 === unknown ? "an undecided service account" : `the service account '${printableName(name2)}'`;
}

// src/model/subjects/secretJoins.ts
var known2 = /* @__PURE__ */ new WeakMap();
function secretJoins(model) {
  const joins = known2.get(model) ?? joinsOf(model);
  known2.set(model, joins);
  return joins;
}
function joinsOf({ secrets, workloads, serviceAccounts, bindings }) {
  const accountNames = secrets.map((secret) => ({ name: accountName(secret), namespace: secret.namespace }));
  const secretNames = [
    ...workloads.flatMap(
      ({ manifest: { namespace }, secretUses }) => secretUses.map(({ secret }) => ({ name: secret, namespace }))
    ),
    ...serviceAccounts.flatMap(
      ({ manifest, namespace }) => listedSecrets(manifest).map((node) => ({ name: stringOf(node) ?? null, namespace }))
    )
  ];
  const known5 = new NamespacesByName();
  for (const { name: name2, namespace } of [
    ...accountNames,
    ...serviceAccounts,
    ...workloads.map(({ account: { name: name3, namespace: namespace2 } }) => ({
      name: name3 === unknown ? null : name3,
      namespace: namespace2
    }))
  ]) {
    if (name2 !== null) known5.add(name2, namespace);
  }
  return {
    accounts: joinObjects(serviceAccounts, accountNames),
    bindings: bindingLookup(bindings, known5),
    // Where Secrets of one name differ in type, a token Secret counts.
    secrets: joinObjects(
      secrets.toSorted((a, b) => Number(b.isTokenSecret) - Number(a.isTokenSecret)),
      secretNames
    )
  };
}
function accountName({ account }) {
  return account === unknown || account === "" ? null : account;
}
function accountNamePlace({ manifest, account }) {
  const message = account ? `the token of ${accountLabel(account)}` : "no account is named";
  return valuePlace(manifest, at(manifest.root, "metadata", "annotations", accountNameAnnotation), message);
}
function nearestPlace(declared, { source }) {
  const object = declared?.firstIn.get(source) ?? declared?.first;
  return object && namePlace(object.manifest);
}
function listedSecrets({ root }) {
  const names = itemsOf(at(root, "secrets")).map((entry2) => at(entry2, "name"));
  return [...new Set(names)].filter((node) => node !== void 0);
}

// src/model/subjects/accountSecret.ts
function accountSecretSubjects(model) {
  const joins = secretJoins(model);
  return model.serviceAccounts.flatMap((account) => listedBy(account, joins));
}
function listedBy(account, { secrets }) {
  const { manifest, namespace } = account;
  return listedSecrets(manifest).flatMap((node) => {
    const name2 = stringOf(node);
    if (!name2) return [];
    const secret = secrets(name2, namespace)?.first;
    const listed = secret === void 0 ? isGeneratedTokenName(name2, account.name) : secret.isTokenSecret;
    if (!listed) return [];
    return [
      {
        type: "accountSecret",
        facts: {
          object: objectLabel(manifest),
          account: printableName(account.name),
          secret: printableName(name2),
          known: secret === void 0 ? "generated-name" : "declared"
        },
        places: {
          self: valuePlace(manifest, node, "a token Secret is listed here"),
          secret: secret && valuePlace(secret.manifest, at(secret.manifest.root, "type"), objectLabel(secret.manifest))
        },
        object: referenceTo(manifest),
        identity: printableName(name2)
      }
    ];
  });
}

// src/text/tokenHints.ts
var tokenHints = ["eyJ", "ZXlK", "V5Sm", "leUpo"];
var hintOffsets = { ZXlK: 0, V5Sm: 2, leUpo: 3 };
function hasTokenHint(text2) {
  return tokenHints.some((hint) => text2.includes(hint));
}

// src/model/read/stepPath.ts
function stepPath(path, step) {
  if (typeof step === "number") return `${path}[${step}]`;
  if (!/^[\w-]{1,64}$/.test(step)) return `${path}['${printableName(step)}']`;
  return path === "" ? step : `${path}.${step}`;
}
var maxSteps = 50;
function trailPath(trail, start = "") {
  const steps2 = [];
  let here = trail;
  while (here.parent !== null && steps2.length < maxSteps) {
    steps2.push(here.step);
    here = here.parent;
  }
  return steps2.reduceRight(stepPath, here.parent === null ? start : "…");
}

// src/kubernetes/serviceAccountToken.ts
var maxHeaderLength = 2048;
var maxPayloadLength = 16384;
var legacyIssuer = "kubernetes/serviceaccount";
var legacyClaim = "kubernetes.io/serviceaccount/";
function readTokenClaims(header, payload) {
  if (header.length > maxHeaderLength || payload.length > maxPayloadLength) return null;
  const text2 = decode(payload);
  if (!text2.includes("serviceaccount")) return null;
  const claims = readJson(text2);
  if (claims === null || typeof readJson(decode(header))?.get("alg") !== "string") return null;
  const account = accountOfSubject(claims.get("sub")) ?? accountOfLegacyClaims(claims);
  if (account === null) return null;
  const expires = claims.get("exp");
  const audience = claims.get("aud");
  const audiences = Array.isArray(audience) ? audience : [audience];
  return {
    form: typeof expires === "number" ? "bound" : "legacy",
    account,
    audiences: audiences.filter((each) => typeof each === "string"),
    expires: typeof expires === "number" ? expires : null
  };
}
function accountOfSubject(subject) {
  const account = typeof subject === "string" ? accountOfUser(subject) : null;
  return account && `${account.namespace}/${account.name}`;
}
function accountOfLegacyClaims(claims) {
  if (claims.get("iss") !== legacyIssuer) return null;
  const namespace = claims.get(`${legacyClaim}namespace`);
  const name2 = claims.get(`${legacyClaim}service-account.name`);
  return typeof namespace === "string" && typeof name2 === "string" ? `${namespace}/${name2}` : null;
}
function decode(part) {
  return Buffer.from(part, "base64url").toString("utf8");
}
function readJson(text2) {
  try {
    const value = JSON.parse(text2);
    return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

// src/model/read/tokenSearch.ts
var maxEncodedLength = 14e5;
var minSignatureLength = 8;
function findTokens(text2) {
  if (!hasTokenHint(text2)) return [];
  return [...findClearTokens(text2), ...findEncodedTokens(text2)];
}
function findTokensInBase64(text2) {
  if (text2.length > maxEncodedLength) return [];
  const inside = findTokens(decode2(text2));
  return inside.map(({ claims }) => ({ claims, encoding: "base64", from: 0, to: text2.length }));
}
function findClearTokens(text2) {
  const found = [];
  let start = text2.indexOf("eyJ");
  while (start !== -1) {
    const headerEnd = runEnd(text2, start);
    const payloadEnd = text2[headerEnd] === "." ? runEnd(text2, headerEnd + 1) : headerEnd;
    let next = headerEnd + 1;
    if (text2.startsWith("eyJ", headerEnd + 1) && text2[payloadEnd] === ".") {
      const signatureEnd = runEnd(text2, payloadEnd + 1);
      if (signatureEnd - payloadEnd > minSignatureLength) {
        const payload = text2.slice(headerEnd + 1, payloadEnd);
        for (const headerStart of headerStarts(text2, start, headerEnd)) {
          const claims = readTokenClaims(text2.slice(headerStart, headerEnd), payload);
          if (claims === null) continue;
          found.push({ claims, encoding: "clear", from: headerStart, to: signatureEnd });
          next = signatureEnd;
          break;
        }
      }
    }
    start = text2.indexOf("eyJ", next);
  }
  return found;
}
function headerStarts(text2, start, end) {
  const starts = [];
  let at2 = text2.indexOf("eyJ", Math.max(start, end - maxHeaderLength));
  while (at2 !== -1 && at2 < end && starts.length < 4) {
    starts.push(at2);
    at2 = text2.indexOf("eyJ", at2 + 1);
  }
  return starts;
}
function runEnd(text2, start) {
  let end = start;
  while (end < text2.length && isBase64Url(text2.charCodeAt(end))) end += 1;
  return end;
}
function isBase64Url(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 45 || code === 95;
}
function findEncodedTokens(text2) {
  const found = [];
  for (const { 0: run3, index } of text2.matchAll(/[A-Za-z0-9+/_-]{40,}/g)) {
    const place = { from: index, to: index + run3.length };
    if (run3.length > maxEncodedLength) continue;
    for (const start of alignments(run3)) {
      const inside = findClearTokens(decode2(run3.slice(start)));
      for (const { claims } of inside) found.push({ claims, encoding: "base64", ...place });
      if (inside.length > 0) break;
    }
  }
  return found;
}
function alignments(run3) {
  const result = /* @__PURE__ */ new Set();
  for (const [hint, offset] of Object.entries(hintOffsets)) {
    let at2 = run3.indexOf(hint);
    while (at2 !== -1 && result.size < 4) {
      result.add((at2 - offset + 4) % 4);
      at2 = run3.indexOf(hint, at2 + 1);
    }
  }
  return result;
}
function decode2(base642) {
  return Buffer.from(base642, "base64").toString("latin1");
}

// src/model/subjects/committedToken.ts
function committedTokenSubjects(model) {
  const seen = /* @__PURE__ */ new Set();
  return model.manifests.flatMap(
    (manifest) => mayHoldTokens(manifest, seen) ? tokensOf(manifest, seen) : []
  );
}
function mayHoldTokens(manifest, seen) {
  const { kind, root, source } = manifest;
  if (seen.has(root)) return false;
  return kind === "Secret" || hasTokenHint(source.text.slice(root.span.start, root.span.end));
}
function tokensOf(manifest, seen) {
  const subjects = [];
  for (const visit of scalarsOf(manifest, seen)) {
    const { value } = visit.node;
    if (typeof value !== "string" || value.length < 40) continue;
    const isBase64 = isEncodedField(manifest, visit);
    const found = isBase64 ? [...findTokens(value), ...findTokensInBase64(value)] : findTokens(value);
    if (found.length > 0)
      for (const subject of subjectsOfField(manifest, visit, found)) subjects.push(subject);
  }
  return subjects;
}
function* scalarsOf(manifest, seen) {
  const open = [{ node: manifest.root, step: "", parent: null }];
  for (let visit = open.pop(); visit !== void 0; visit = open.pop()) {
    const { node } = visit;
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.type === "scalar") {
      yield { ...visit, node };
    } else if (node.type === "sequence") {
      for (let index = node.items.length - 1; index >= 0; index--) {
        open.push({ node: node.items[index], step: index, parent: visit });
      }
    } else {
      for (const { key, value } of [...node.fields.values(), ...node.duplicates].reverse()) {
        open.push({ node: value, step: key, parent: visit });
      }
    }
  }
}
function isEncodedField({ kind }, { parent: parent2 }) {
  if (parent2 === null || parent2.parent === null || parent2.parent.parent !== null) return false;
  return kind === "Secret" && parent2.step === "data" || kind === "ConfigMap" && parent2.step === "binaryData";
}
function subjectsOfField(manifest, visit, found) {
  const field = trailPath(visit);
  const subjects = /* @__PURE__ */ new Map();
  for (const token of found) {
    const said = saidBy(token.claims);
    const key = JSON.stringify(said);
    if (subjects.has(key)) continue;
    const place = placeIn(manifest, visit.node, token.from, token.to);
    subjects.set(key, {
      type: "committedToken",
      facts: {
        object: objectLabel(manifest),
        kind: printableName(manifest.kind),
        ...said,
        field,
        encoding: token.encoding
      },
      places: {
        self: { ...place, message: `a token of account '${said.account}'` }
      },
      object: referenceTo(manifest),
      identity: `${field}|${key}`
    });
  }
  return [...subjects.values()];
}
function saidBy({
  form,
  account,
  audiences,
  expires
}) {
  return {
    form,
    account: printableName(account),
    audiences: audiences.slice(0, 10).map(printableName),
    expires: expires === null ? null : utcDate(expires)
  };
}
function utcDate(seconds) {
  const date = new Date(seconds * 1e3);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

// src/kubernetes/controlPlane.ts
var components = ["kube-apiserver", "kube-controller-manager"];
var kubeadm = {
  "kube-apiserver": {
    "enable-admission-plugins": "NodeRestriction",
    "service-account-key-file": "/etc/kubernetes/pki/sa.pub"
  },
  "kube-controller-manager": { "use-service-account-credentials": "true" }
};
var k3s = {
  "kube-apiserver": {
    "enable-admission-plugins": "NodeRestriction",
    "service-account-key-file": "service.key"
  },
  "kube-controller-manager": { "use-service-account-credentials": "true" }
};
var ownFlags = {
  pod: { "kube-apiserver": {}, "kube-controller-manager": {} },
  kubeadm,
  k3s
};
function flagsOfForm(form, component) {
  return ownFlags[form][component];
}
var k3sArguments = {
  "kube-apiserver-arg": "kube-apiserver",
  "kube-controller-manager-arg": "kube-controller-manager"
};
var kubeadmArguments = {
  apiServer: "kube-apiserver",
  controllerManager: "kube-controller-manager"
};
var kubeadmGroup = "kubeadm.k8s.io";
var k3sConfiguration = { apiVersion: "k3s.io/config", kind: "k3s configuration" };
var booleanFlags = /* @__PURE__ */ new Set([
  "service-account-extend-token-expiration",
  "service-account-lookup",
  "use-service-account-credentials"
]);
var listFlags = /* @__PURE__ */ new Set([
  "disable-admission-plugins",
  "enable-admission-plugins",
  "service-account-key-file"
]);

// src/shell/shellPackage.ts
import { createRequire } from "node:module";
var load;
function shellPackage() {
  load ??= createRequire(import.meta.url);
  return load("./lazy/unbash.cjs");
}

// src/shell/script.ts
var longestScript = 2e5;
function commandsOf(script) {
  const { parse, forEachChild } = shellPackage();
  const commands = [];
  let pipelines = 0;
  const visit = (node, pipeline) => {
    let inside = pipeline;
    if (node.type === "Pipeline") {
      pipelines += 1;
      inside = pipelines;
    }
    if (node.type === "Command") {
      if (inside === null) pipelines += 1;
      commands.push(commandOf(node, inside ?? pipelines));
      inside = null;
    }
    forEachChild(node, (child) => visit(child, inside));
  };
  visit(parse(script.slice(0, longestScript)), null);
  return commands.sort((a, b) => a.start - b.start || b.end - a.end);
}
function commandOf(node, pipeline) {
  const words4 = node.name === void 0 ? [] : [wordOf(node.name)];
  const assignments = [];
  const assign = (item, exported) => {
    if (item.value.type !== "Word") return;
    const { name: name2, pos: start, end } = item;
    assignments.push({ name: name2, value: wordOf(item.value), start, end, exported });
  };
  for (const item of node.prefix) {
    if (item.type === "Assignment") assign(item, node.name !== void 0);
  }
  for (const item of node.args) {
    if (item.type === "Word") words4.push(wordOf(item));
    else assign(item, node.name?.value === "export");
  }
  const outputs = [];
  const inputs = [];
  for (const redirect of node.redirects) {
    if (redirect.type === "Redirect" && redirect.target !== void 0) {
      if (/^&?>/.test(redirect.operator)) outputs.push(wordOf(redirect.target));
      if (redirect.operator === "<") inputs.push(wordOf(redirect.target));
    } else if (redirect.type === "HereString" && redirect.target !== void 0) {
      inputs.push(wordOf(redirect.target));
    } else if (redirect.type === "HereDoc") {
      inputs.push({ value: redirect.body.text, start: redirect.body.pos, end: redirect.body.end });
    }
  }
  return { words: words4, assignments, outputs, inputs, pipeline, start: node.pos, end: node.end };
}
function wordOf({ value, pos, end }) {
  return { value, start: pos, end };
}

// src/model/read/controlPlane.ts
function controlPlanesOf({ manifest, containers }) {
  return containers.flatMap((container2) => inContainer(manifest, container2) ?? []);
}
function inContainer(manifest, { name: name2, node }) {
  const command = fieldOf(node, "command");
  const args = fieldOf(node, "args");
  const home = command ?? args;
  if (home === void 0) return null;
  const words4 = commandWords([...itemsOf(command?.value), ...itemsOf(args?.value)]);
  const start = words4.findIndex(({ text: text2 }) => componentNamed(text2) !== void 0);
  const component = componentNamed(words4[start]?.text);
  if (component === void 0) return null;
  return {
    manifest,
    component,
    form: "pod",
    container: name2,
    flags: flagsOf(words4.slice(start + 1)),
    own: flagsOfForm("pod", component),
    home
  };
}
function commandWords(items2) {
  for (const node of items2) {
    const script = stringOf(node);
    if (script === void 0 || !/\s/.test(script) || !components.some((each) => script.includes(each)))
      continue;
    const command = commandsOf(script).find(({ words: words4 }) => words4.some(({ value }) => componentNamed(value)));
    if (command === void 0) continue;
    return command.words.map(({ value, start, end }) => ({
      text: value,
      node,
      part: { from: start, to: end }
    }));
  }
  return items2.map((node) => ({ text: stringOf(node), node }));
}
function componentNamed(word2) {
  const program = word2?.slice(word2.lastIndexOf("/") + 1);
  return components.find((component) => component === program);
}
function configuredControlPlanes(manifest) {
  if (manifest.apiVersion === k3sConfiguration.apiVersion) return ofK3s(manifest);
  if (groupOf(manifest.apiVersion) !== kubeadmGroup || manifest.kind !== "ClusterConfiguration") return [];
  return Object.entries(kubeadmArguments).flatMap(([key, component]) => {
    const part = fieldOf(manifest.root, key);
    const extra = fieldOf(part?.value, "extraArgs");
    const home = extra ?? part ?? fieldOf(manifest.root, "kind");
    if (home === void 0) return [];
    return [configured(manifest, component, "kubeadm", home, kubeadmFlags(extra?.value))];
  });
}
function ofK3s(manifest) {
  return Object.entries(k3sArguments).flatMap(([key, component]) => {
    const home = fieldOf(manifest.root, key);
    if (home === void 0) return [];
    const { value } = home;
    const items2 = value.type === "sequence" ? value.items : [value];
    const words4 = items2.map((node) => ({ text: stringOf(node), node }));
    return [configured(manifest, component, "k3s", home, flagsOf(words4, true))];
  });
}
function configured(manifest, component, form, home, flags) {
  return { manifest, component, form, container: null, flags, own: flagsOfForm(form, component), home };
}
function kubeadmFlags(extra) {
  const flags = /* @__PURE__ */ new Map();
  if (extra?.type === "mapping") {
    for (const { key, value } of extra.fields.values())
      addFlag(flags, key, { value: textOf(value), node: value });
  }
  for (const item of itemsOf(extra)) {
    const name2 = stringOf(at(item, "name"));
    const value = at(item, "value");
    if (name2 !== void 0) addFlag(flags, name2, { value: textOf(value), node: value ?? item });
  }
  return flags;
}
function flagsOf(words4, bare = false) {
  const flags = /* @__PURE__ */ new Map();
  for (let index = 0; index < words4.length; index += 1) {
    const { text: text2, ...where } = words4[index];
    const match3 = /^(-{0,2})([^=]+?)(?:=([\s\S]*))?$/.exec(text2 ?? "");
    if (match3 === null || match3[1] === "" && !bare) continue;
    const name2 = match3[2].replaceAll("_", "-");
    let value = match3[3];
    const next = words4[index + 1]?.text;
    if (value === void 0 && !bare && !booleanFlags.has(name2) && next?.startsWith("-") === false) {
      value = next;
      index += 1;
    }
    addFlag(flags, name2, { value: value ?? "true", ...where });
  }
  return flags;
}
function addFlag(flags, name2, flag) {
  const before = flags.get(name2);
  if (before !== void 0 && listFlags.has(name2)) before.push(flag);
  else flags.set(name2, [flag]);
}
function textOf(node) {
  return node?.type === "scalar" && node.value !== null ? String(node.value) : "";
}
function isOn({ flags, own }, name2) {
  const written2 = flags.get(name2)?.at(-1)?.value ?? own[name2];
  if (written2 === void 0) return null;
  if (isTemplated(written2)) return void 0;
  return ["1", "t", "T", "TRUE", "true", "True"].includes(written2);
}
function listOf({ flags, own }, name2) {
  const written2 = flags.get(name2)?.map(({ value }) => value) ?? [];
  const added = flags.get(`${name2}+`)?.map(({ value }) => value) ?? flags.get(`${name2}-`)?.map(({ value }) => value) ?? [];
  const base = written2.length === 0 && own[name2] !== void 0 ? [own[name2]] : written2;
  const all = [...base, ...added];
  return all.some(isTemplated) ? void 0 : all.flatMap((value) => value.split(",")).map((item) => item.trim()).filter(Boolean);
}

// src/model/subjects/controlPlane.ts
function controlPlaneSubjects({ workloads, manifests }) {
  return [...workloads.flatMap(controlPlanesOf), ...manifests.flatMap(configuredControlPlanes)].map(
    subjectOf
  );
}
function subjectOf(controlPlane) {
  const { manifest, component, form, container: container2, home } = controlPlane;
  const flagPlace = (...names) => {
    const name2 = names.find((each) => controlPlane.flags.has(each));
    const flag = name2 === void 0 ? void 0 : controlPlane.flags.get(name2)?.at(-1);
    return flag && partPlace(manifest, flag.node, flag.part, `--${name2} stands here`);
  };
  return {
    type: "controlPlane",
    facts: {
      object: objectLabel(manifest),
      component,
      form,
      ...component === "kube-apiserver" ? apiServerFacts(controlPlane) : noApiServer,
      ownCredentials: component === "kube-apiserver" ? null : known3(isOn(controlPlane, "use-service-account-credentials"), false)
    },
    places: {
      self: keyPlace(manifest, home, `the flags of ${component}`),
      extendExpiration: flagPlace("service-account-extend-token-expiration"),
      maxExpiration: flagPlace("service-account-max-token-expiration"),
      lookup: flagPlace("service-account-lookup"),
      disabledPlugins: flagPlace("disable-admission-plugins"),
      enabledPlugins: flagPlace("enable-admission-plugins"),
      tokenFile: flagPlace("token-auth-file"),
      keyFile: flagPlace("service-account-key-file"),
      ownCredentials: flagPlace("use-service-account-credentials"),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    identity: [component, container2 ?? ""].map(printableName).join("|")
  };
}
var noApiServer = {
  extendsTokens: null,
  limitsTokens: null,
  looksUpTokens: null,
  admitsAccounts: null,
  hasStaticTokens: null,
  hasKeyFile: null,
  restrictsNodes: null
};
function apiServerFacts(controlPlane) {
  const written2 = (name2) => listOf(controlPlane, name2);
  const disabled = written2("disable-admission-plugins");
  const enabled = written2("enable-admission-plugins");
  const isSet = (name2) => {
    const values = written2(name2);
    return values === void 0 ? "unknown" : values.length > 0;
  };
  const maximum = written2("service-account-max-token-expiration");
  return {
    extendsTokens: known3(isOn(controlPlane, "service-account-extend-token-expiration"), true),
    limitsTokens: maximum === void 0 ? "unknown" : maximum.length > 0 && !/^0+[a-z]*$/.test(maximum[0]),
    looksUpTokens: known3(isOn(controlPlane, "service-account-lookup"), true),
    admitsAccounts: disabled === void 0 ? "unknown" : !disabled.includes("ServiceAccount"),
    hasStaticTokens: isSet("token-auth-file"),
    hasKeyFile: isSet("service-account-key-file"),
    restrictsNodes: enabled === void 0 || disabled === void 0 ? "unknown" : enabled.includes("NodeRestriction") && !disabled.includes("NodeRestriction")
  };
}
function known3(fact, unset) {
  return fact === void 0 ? "unknown" : fact ?? unset;
}

// src/model/subjects/credentialProvider.ts
function credentialProviderSubjects({ manifests }) {
  return manifests.flatMap((manifest) => {
    const { apiVersion, kind, root } = manifest;
    if (kind !== "CredentialProviderConfig" || groupOf(apiVersion) !== "kubelet.config.k8s.io") return [];
    return itemsOf(at(root, "providers")).flatMap((provider, index) => {
      const attributes = fieldOf(provider, "tokenAttributes");
      if (attributes?.value.type !== "mapping") return [];
      const name2 = stringOf(at(provider, "name")) ?? `${index + 1}`;
      const cacheType = at(attributes.value, "cacheType");
      const audience = at(attributes.value, "serviceAccountTokenAudience");
      return [
        {
          type: "credentialProvider",
          facts: {
            object: objectLabel(manifest),
            provider: printableName(name2),
            hasAudience: audience !== void 0 && stringOf(audience) !== "",
            cacheType: printableName(stringOf(cacheType) ?? "")
          },
          places: {
            self: keyPlace(manifest, attributes, `the token that '${printableName(name2)}' gets`),
            audience: valuePlace(manifest, audience, "for whom the token is"),
            cacheType: valuePlace(manifest, cacheType, "who shares what the token was traded for"),
            name: namePlace(manifest)
          },
          object: referenceTo(manifest),
          identity: printableName(name2)
        }
      ];
    });
  });
}

// src/model/subjects/encryption.ts
function encryptionSubjects({ manifests }) {
  return manifests.filter(isEncryption).map(subjectOf2);
}
function isEncryption({ apiVersion, kind }) {
  const group = groupOf(apiVersion);
  return kind === "EncryptionConfiguration" && group === "apiserver.config.k8s.io" || kind === "EncryptionConfig" && apiVersion === "v1";
}
function subjectOf2(manifest) {
  const resources = fieldOf(manifest.root, "resources");
  const entry2 = itemsOf(resources?.value).find((item) => itemsOf(at(item, "resources")).some(meansSecrets));
  const first = mappingOf(itemsOf(at(entry2, "providers"))[0]);
  const provider = first === void 0 ? void 0 : [...first.fields.values()][0];
  return {
    type: "encryption",
    facts: {
      object: objectLabel(manifest),
      covered: entry2 !== void 0,
      provider: provider?.key ?? null
    },
    places: {
      self: keyPlace(manifest, provider, "what new Secrets are written with"),
      resources: keyPlace(manifest, resources ?? fieldOf(manifest.root, "kind"), "what is encrypted"),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    identity: ""
  };
}
function meansSecrets(node) {
  return ["secrets", "*.", "*.*"].includes(stringOf(node) ?? "");
}

// src/kubernetes/fieldShapes.ts
function shape(types2, children = {}, known5 = "", names = {}) {
  return {
    types: new Map(Object.entries(types2)),
    names: new Map(Object.entries(names)),
    children: new Map(Object.entries(children)),
    known: new Set(known5.split(/\s+/))
  };
}
var annotationTypes = [
  accountNameAnnotation,
  accountUidAnnotation,
  enforceMountableSecretsAnnotation,
  ...cloudIdentityAnnotations.map(({ annotation: annotation2 }) => annotation2)
].map((key) => [key, "string"]);
var shapes = {
  pod: shape(
    { automountServiceAccountToken: "boolean", serviceAccountName: "string", serviceAccount: "string" },
    {
      containers: "container",
      initContainers: "container",
      ephemeralContainers: "container",
      imagePullSecrets: "reference",
      volumes: "volume"
    },
    `activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks
    ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers
    nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources
    restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup securityContext serviceAccount serviceAccountName
    setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes
    workloadRef`,
    // K: pkg/apis/core/validation/validation.go, ValidatePodSpec
    { serviceAccountName: "subdomain", serviceAccount: "subdomain" }
  ),
  container: shape({ name: "string" }, { volumeMounts: "mount", env: "env", envFrom: "envSource" }),
  mount: shape({ name: "string", mountPath: "string", subPath: "string" }),
  env: shape({}, { valueFrom: "valueFrom" }),
  valueFrom: shape({}, { secretKeyRef: "reference" }),
  envSource: shape({}, { secretRef: "reference" }),
  reference: shape({ name: "string" }),
  volume: shape({ name: "string" }, { projected: "projected", secret: "secretVolume" }),
  secretVolume: shape({ secretName: "string" }),
  projected: shape({}, { sources: "source" }),
  source: shape(
    { serviceAccountToken: "mapping" },
    { serviceAccountToken: "token", secret: "reference" },
    "clusterTrustBundle configMap downwardAPI podCertificate secret serviceAccountToken"
  ),
  token: shape(
    { audience: "string", expirationSeconds: "integer", path: "string" },
    {},
    "audience defaultUser expirationSeconds path user"
  ),
  account: shape(
    { automountServiceAccountToken: "boolean", secrets: "sequence" },
    { metadata: "accountMetadata", secrets: "reference", imagePullSecrets: "reference" },
    "apiVersion automountServiceAccountToken imagePullSecrets kind metadata secrets"
  ),
  binding: shape({}, { metadata: "metadata", roleRef: "subject", subjects: "subject" }),
  subject: shape({ kind: "string", name: "string", namespace: "string" }),
  /** The root of a workload, or of any other object of Kubernetes. */
  object: shape({}, { metadata: "metadata" }),
  between: shape({}),
  // AM: pkg/api/validation/objectmeta.go, ValidateObjectMetaAccessor; names of other kinds than these may be freer.
  metadata: shape({ name: "string", namespace: "string" }, { annotations: "annotations" }, "", {
    namespace: "label"
  }),
  /** Of accounts and Secrets. */
  accountMetadata: shape({ name: "string", namespace: "string" }, { annotations: "annotations" }, "", {
    name: "subdomain",
    namespace: "label"
  }),
  annotations: shape(Object.fromEntries(annotationTypes)),
  other: shape({})
};
var freeForm = /* @__PURE__ */ new Set([
  "annotations",
  "binaryData",
  "capacity",
  "fieldsV1",
  "labels",
  "limits",
  "managedFields",
  "matchLabels",
  "nodeSelector",
  "options",
  "overhead",
  "parameters",
  "requests",
  "status",
  "stringData",
  "userAnnotations",
  "volumeAttributes"
]);
var podFields = new Set(shapes.pod.types.keys());
var tokenFields = /* @__PURE__ */ new Set([
  "serviceAccountToken",
  "audience",
  "expirationSeconds"
]);
var synonyms = new Map([
  ...[
    "automount",
    "automountserviceaccount",
    "automountservicetoken",
    "automountsatoken",
    "automounttoken",
    "mountserviceaccounttoken"
  ].map((name2) => [name2, "automountServiceAccountToken"]),
  ...[
    "expiration",
    "expirationsec",
    "expirationsecs",
    "expirationtime",
    "expires",
    "expiryseconds",
    "tokenexpirationseconds",
    "ttl",
    "ttlseconds"
  ].map((name2) => [name2, "expirationSeconds"]),
  ...["aud", "audiencename"].map((name2) => [name2, "audience"])
]);
var plainKinds = /* @__PURE__ */ new Set([
  "/ConfigMap",
  "/LimitRange",
  "/Namespace",
  "/PersistentVolumeClaim",
  "/ResourceQuota",
  "/Secret",
  "/Service",
  "autoscaling/HorizontalPodAutoscaler",
  "networking.k8s.io/Ingress",
  "networking.k8s.io/NetworkPolicy",
  "policy/PodDisruptionBudget",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/Role"
]);

// src/text/spelling.ts
function meantField(key, candidates3) {
  const bare = withoutStyle(key);
  let best;
  for (const name2 of candidates3) {
    if (name2 === key) return void 0;
    const limit = name2.length < 8 ? 1 : 2;
    if (bare === "" || Math.abs(bare.length - name2.length) > limit) continue;
    const edits = editDistance(bare, name2.toLowerCase());
    if (edits <= limit && (best === void 0 || edits < best.edits)) best = { name: name2, edits };
  }
  return best?.name;
}
function withoutStyle(key) {
  return key.length > 64 ? "" : key.toLowerCase().replaceAll("-", "").replaceAll("_", "");
}

// src/model/read/fieldWalk.ts
function* walkFields(start, seen, atHome) {
  const open = [{ node: start.node, step: "", parent: null, shape: start.shape, depth: 0 }];
  for (let visit = open.pop(); visit !== void 0; visit = open.pop()) {
    const { node, shape: shape2, depth } = visit;
    if (node.type === "scalar" || isSeen(visit, seen)) continue;
    if (node.type === "sequence") {
      for (const [step, item] of node.items.entries()) {
        if (item.type !== "scalar") open.push({ node: item, step, parent: visit, shape: shape2, depth });
      }
      continue;
    }
    for (const field of node.fields.values()) {
      if (start.misplaced.has(field.key) && shapes[shape2].types.has(field.key)) {
        const fields = atHome.get(start.manifest) ?? /* @__PURE__ */ new Set();
        atHome.set(start.manifest, fields.add(field));
      }
      const problem3 = problemOf(start, visit, field);
      if (problem3 !== void 0) yield problem3;
      if (field.value.type === "scalar" || problem3?.problem === "misplaced") continue;
      const next = childShape(start, visit, field.key);
      if (next === void 0) continue;
      open.push({ node: field.value, step: field.key, parent: visit, shape: next, depth: depth + 1 });
    }
    yield* duplicatesOf(start, visit, node);
  }
}
function isSeen({ node, shape: shape2, depth }, seen) {
  const role = shape2 === "between" ? `between:${depth}` : shape2;
  const nodes = seen.get(role) ?? /* @__PURE__ */ new Set();
  seen.set(role, nodes);
  if (nodes.has(node)) return true;
  nodes.add(node);
  return false;
}
function childShape(start, { node, shape: shape2, depth }, key) {
  if (start.only !== void 0 && node === start.node) {
    return Object.hasOwn(start.only, key) ? start.only[key] : void 0;
  }
  if (start.only !== void 0 && shape2 === "other") return void 0;
  const known5 = shapes[shape2].children.get(key);
  if (known5 !== void 0) return known5;
  if (shape2 === "annotations" || freeForm.has(key) || start.custom) return void 0;
  if (shape2 === "between") {
    if (depth === 0 && key === "metadata") return "metadata";
    if (key === start.podSteps[depth]) return depth + 1 === start.podSteps.length ? "pod" : "between";
  }
  return "other";
}
function problemOf(start, visit, field) {
  const { shape: shape2 } = visit;
  const { key, value } = field;
  const type = shapes[shape2].types.get(key);
  if (type !== void 0) {
    if (start.custom && key === "serviceAccount") return void 0;
    if (isNull(value)) {
      return key === "automountServiceAccountToken" ? problem(start, visit, field, "null", { expectedType: type }) : void 0;
    }
    if (!fits(value, type)) return problem(start, visit, field, "wrong-type", { expectedType: type });
    return isRefusedName(visit, field) ? problem(start, visit, field, "invalid-name", {}) : void 0;
  }
  if (shape2 === "annotations") return void 0;
  const meant = start.custom && shape2 === "pod" ? void 0 : misspelled(shape2, key);
  if (meant !== void 0) {
    const right = shape2 === "between" ? podPath(start, meant) : stepPath(trailPath(visit, start.path), meant);
    return problem(start, visit, field, "misspelled", { name: meant, expectedPath: right });
  }
  if (start.misplaced.has(key) || key === "path" && shape2 === "source") {
    return problem(start, visit, field, "misplaced", { expectedPath: expectedPath(start, visit, key) });
  }
  return void 0;
}
function problem(start, visit, field, kind, more) {
  return {
    manifest: start.manifest,
    problem: kind,
    name: field.key,
    field,
    path: stepPath(trailPath(visit, start.path), field.key),
    expectedPath: null,
    expectedType: null,
    winner: null,
    ...more
  };
}
function fits(value, type) {
  if (type === "mapping" || type === "sequence")
    return value.type === type || isTemplated(stringOf(value) ?? "");
  if (value.type !== "scalar") return false;
  if (typeof value.value === "string") return type === "string" || isTemplated(value.value);
  return typeof value.value === (type === "integer" ? "number" : type);
}
function isRefusedName({ shape: shape2, node }, { key, value }) {
  const ofAccount = shape2 === "subject" && key === "name" && stringOf(at(node, "kind")) === "ServiceAccount";
  const form = ofAccount ? "subdomain" : shapes[shape2].names.get(key);
  const name2 = form && stringOf(value);
  if (!name2 || isPlaceholder(name2)) return false;
  return form === "label" ? !isDnsLabel(name2) : !isDnsSubdomain(name2);
}
var candidates2 = {
  pod: [...podFields],
  between: [...podFields],
  account: ["automountServiceAccountToken"],
  source: ["serviceAccountToken"],
  token: [...shapes.token.types.keys()]
};
function misspelled(shape2, key) {
  const names = candidates2[shape2];
  if (names === void 0 || names.includes(key) || shapes[shape2].known.has(key)) return void 0;
  const synonym = synonyms.get(withoutStyle(key));
  return synonym !== void 0 && names.includes(synonym) ? synonym : meantField(key, names);
}
function podPath({ podSteps }, key) {
  return podSteps.length === 0 ? null : [...podSteps, key].join(".");
}
function expectedPath(start, visit, key) {
  if (podFields.has(key)) return start.shape === "account" ? key : podPath(start, key);
  const { shape: shape2 } = visit;
  const path = trailPath(visit, start.path);
  const inSource = key === "serviceAccountToken" ? key : `serviceAccountToken.${key}`;
  if (shape2 === "source") return `${path}.${inSource}`;
  if (shape2 === "projected") return `${path}.sources[].${inSource}`;
  if (shape2 === "volume") return `${path}.projected.sources[].${inSource}`;
  return null;
}
function* duplicatesOf(start, visit, node) {
  for (const field of node.duplicates) {
    if (!shapes[visit.shape].types.has(field.key)) continue;
    yield problem(start, visit, field, "duplicate", { winner: node.fields.get(field.key) ?? null });
  }
}
var misplacedInWorkloads = /* @__PURE__ */ new Set([...podFields, ...tokenFields]);

// src/model/subjects/field.ts
function fieldSubjects(model) {
  const seen = /* @__PURE__ */ new Map();
  const starts = [
    ...model.manifests.flatMap(startsOf2),
    ...model.workloads.filter(({ builtIn }) => !builtIn).flatMap(customStarts)
  ];
  const atHome = /* @__PURE__ */ new Map();
  const problems = starts.flatMap(
    (start) => [...walkFields(start, seen, atHome)].map((problem3) => ({ problem: problem3, start }))
  );
  return problems.filter(
    ({ problem: { manifest, problem: problem3, field } }) => problem3 !== "misplaced" || !atHome.get(manifest)?.has(field)
  ).map(({ problem: problem3, start }) => subjectOf3(problem3, start));
}
var nothing = /* @__PURE__ */ new Set();
var accountFields = /* @__PURE__ */ new Set(["automountServiceAccountToken"]);
var roleKinds = /* @__PURE__ */ new Set(["Role", "ClusterRole"]);
function startsOf2(manifest) {
  const { apiVersion, kind, root } = manifest;
  const start = (shape2, more = {}) => ({
    manifest,
    node: root,
    path: "",
    shape: shape2,
    podSteps: [],
    misplaced: nothing,
    custom: false,
    ...more
  });
  const row = workloadKind(apiVersion, kind);
  if (row?.builtIn) {
    return row.pods.map(
      ({ at: at2 }) => start("between", { podSteps: at2.split("."), misplaced: misplacedInWorkloads })
    );
  }
  const group = groupOf(apiVersion);
  if (group === "" && kind === "ServiceAccount") return [start("account", { misplaced: accountFields })];
  if (group === "rbac.authorization.k8s.io" && kind.endsWith("RoleBinding")) {
    return [start("binding", { only: { metadata: "metadata", roleRef: "subject", subjects: "subject" } })];
  }
  if (!plainKinds.has(`${group}/${kind}`)) return [];
  const metadata = kind === "Secret" ? "accountMetadata" : roleKinds.has(kind) ? "metadata" : "other";
  return [start("object", { misplaced: podFields, only: { metadata, spec: "other" } })];
}
function customStarts({ manifest, podSpec: podSpec2, podSpecPath }) {
  const custom = !/(?:^|[.a-z])[tT]emplate\.spec$/.test(podSpecPath);
  return [
    {
      manifest,
      node: manifest.root,
      path: "",
      shape: "object",
      podSteps: [],
      misplaced: nothing,
      custom: true
    },
    {
      manifest,
      node: podSpec2,
      path: podSpecPath,
      shape: "pod",
      podSteps: podSpecPath.split("."),
      misplaced: custom ? tokenFields : misplacedInWorkloads,
      custom
    }
  ];
}
function subjectOf3(found, start) {
  const { manifest, problem: problem3, name: name2, field, path, expectedPath: expectedPath2, expectedType } = found;
  const typed = expectedType !== null;
  return {
    type: "field",
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      problem: problem3,
      field: name2,
      written: printableName(field.key),
      path,
      expectedPath: expectedPath2,
      expectedType,
      foundType: typed ? typeOf(field.value) : null,
      value: writtenValue(manifest, field.value)
    },
    places: { self: selfPlace(found), other: otherPlace(found, start) },
    object: referenceTo(manifest),
    identity: path
  };
}
var selfMessages = {
  misplaced: "ignored here",
  misspelled: "not a field of Kubernetes",
  "wrong-type": "of the wrong type",
  "invalid-name": "not a name of Kubernetes",
  null: "unset",
  duplicate: "overridden further down"
};
function selfPlace({ manifest, problem: problem3, field }) {
  const message = selfMessages[problem3];
  return problem3 === "wrong-type" || problem3 === "invalid-name" ? valuePlace(manifest, field.value, message) : keyPlace(manifest, field, message);
}
function otherPlace({ manifest, problem: problem3, name: name2, winner }, { shape: shape2, podSteps }) {
  if (winner !== null) return keyPlace(manifest, winner, "this one counts");
  if (problem3 !== "misplaced" || !podFields.has(name2)) return void 0;
  if (shape2 === "account") return keyPlace(manifest, fieldOf(manifest.root, name2), "this one counts");
  if (podSteps.length === 0) return void 0;
  const pod = fieldAt(manifest.root, podSteps.join("."));
  const right = fieldOf(pod?.value, name2);
  return right === void 0 ? keyPlace(manifest, pod, "it belongs in here") : keyPlace(manifest, right, "this one counts");
}
function typeOf(node) {
  if (node.type !== "scalar") return node.type;
  return node.value === null ? "null" : typeof node.value;
}
function writtenValue({ source }, { type, span }) {
  if (type !== "scalar") return null;
  const text2 = printableName(source.text.slice(span.start, Math.min(span.end, span.start + 1e3)));
  return text2.length <= 60 ? text2 : `${text2.slice(0, 59)}…`;
}

// src/model/subjects/secret.ts
function secretSubjects(model) {
  const joins = secretJoins(model);
  return model.secrets.filter((secret) => secret.isTokenSecret).map((secret) => subjectOf4(secret, joins));
}
function subjectOf4(secret, { accounts, bindings }) {
  const { manifest, account, namespace } = secret;
  const name2 = accountName(secret);
  const declared = name2 === null ? void 0 : accounts(name2, namespace);
  const ifKnown = (fact) => factOf(account === unknown ? unknown : fact);
  const namespaces = declared === void 0 ? [namespace] : [namespace, declared.first.namespace];
  return {
    type: "secret",
    facts: {
      object: objectLabel(manifest),
      name: printableOrNull(secret.name),
      account: textFactOrNull(account),
      accountKnown: account !== unknown,
      accountLabel: account === null ? null : accountLabel(account),
      accountDeclared: ifKnown(declared !== void 0),
      bound: ifKnown(name2 !== null && bindings(name2, namespaces).length > 0),
      hasToken: hasToken(manifest)
    },
    places: {
      self: valuePlace(manifest, at(manifest.root, "type"), "a token that never expires is asked for here"),
      account: accountNamePlace(secret),
      annotations: annotationsPlace(manifest),
      serviceAccount: nearestPlace(declared, manifest),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    identity: ""
  };
}
function hasToken({ root }) {
  return ["data", "stringData"].some((field) => {
    const token = stringOf(at(root, field, "token"));
    return token !== void 0 && token !== "" && !isTemplated(token);
  });
}
function annotationsPlace(manifest) {
  const metadata = fieldOf(manifest.root, "metadata");
  const annotations = fieldOf(metadata?.value, "annotations");
  return keyPlace(manifest, annotations ?? metadata, "the annotation belongs here");
}

// src/model/subjects/secretProblem.ts
function secretProblemSubjects(model) {
  const joins = secretJoins(model);
  return model.secrets.flatMap((secret) => problemsOf(secret, joins));
}
var pullSecretTypes = /* @__PURE__ */ new Set([
  "kubernetes.io/dockercfg",
  "kubernetes.io/dockerconfigjson"
]);
function problemsOf(secret, { accounts }) {
  const { manifest, account, namespace, type } = secret;
  const named2 = accountName(secret);
  const declared = named2 === null ? void 0 : accounts(named2, namespace);
  const problems = [];
  const add2 = (reason, self, serviceAccount) => {
    problems.push({
      type: "secretProblem",
      facts: {
        object: objectLabel(manifest),
        name: printableOrNull(secret.name),
        account: textFactOrNull(account),
        accountKnown: account !== unknown,
        accountLabel: account === null ? null : accountLabel(account),
        type: printableOrNull(type),
        reason
      },
      places: {
        self,
        serviceAccount: serviceAccount ?? nearestPlace(declared, manifest),
        name: namePlace(manifest)
      },
      object: referenceTo(manifest),
      identity: reason
    });
  };
  if (!secret.isTokenSecret) {
    const written2 = at(manifest.root, "type");
    const decided = type === null ? written2 === void 0 || stringOf(written2) === "" : !isTemplated(type);
    if (account !== null && account !== "" && decided && !pullSecretTypes.has(type ?? "")) {
      const key = fieldOf(at(manifest.root, "metadata", "annotations"), accountNameAnnotation);
      const self = valuePlace(manifest, written2, "not a type that is filled with a token");
      add2(
        "annotation-without-type",
        self ?? keyPlace(manifest, key, "the type is absent, so nothing reads this")
      );
    }
    return problems;
  }
  const immutable = at(manifest.root, "immutable");
  if (booleanOf(immutable) === true && !mayHoldToken(manifest)) {
    add2("immutable-without-data", valuePlace(manifest, immutable, "the token can never be written"));
  }
  const uid = at(manifest.root, "metadata", "annotations", accountUidAnnotation);
  if (stringOf(uid) && !isTemplated(stringOf(uid) ?? "")) {
    add2("committed-uid", valuePlace(manifest, uid, "the UID that an account of one cluster had"));
  }
  const later = accountAfter(secret, declared);
  if (later !== void 0) {
    add2("before-account", accountNamePlace(secret), later);
  }
  const label2 = fieldOf(at(manifest.root, "metadata", "labels"), invalidSinceLabel);
  if (label2 !== void 0 && stringOf(label2.value) !== "") {
    add2("invalid-since-label", keyPlace(manifest, label2, "the token is refused while this label is here"));
  }
  return problems;
}
function mayHoldToken(manifest) {
  return ["data", "stringData"].some((field) => {
    const data = at(manifest.root, field);
    return stringOf(data) !== void 0 || stringOf(at(data, "token")) !== void 0;
  });
}
function accountAfter({ manifest, account }, declared) {
  const object = account === "default" ? void 0 : declared?.firstIn.get(manifest.source);
  const isAfter = object !== void 0 && object.manifest.root.span.start > manifest.root.span.start;
  return isAfter ? namePlace(object.manifest) : void 0;
}

// src/model/read/podIdentity.ts
var itemNames = ["name", "groupName", "pipelineTaskName"];
function podIdentity({ manifest, podSpecPath }) {
  if (!podSpecPath.includes("[")) return podSpecPath;
  let node = at(manifest.root);
  const parts = podSpecPath.split(".").map((part) => {
    const item = /^(.*)\[(\d+)\]$/.exec(part);
    if (item === null) {
      node = fieldOf(node, part)?.value;
      return part;
    }
    node = at(node, item[1], Number(item[2]));
    const name2 = itemNames.map((key) => stringOf(at(node, key))).find((each) => each);
    return name2 === void 0 ? part : `${item[1]}[${name2}]`;
  });
  return parts.join(".");
}

// src/model/subjects/secretUse.ts
function secretUseSubjects(model) {
  const joins = secretJoins(model);
  return model.workloads.flatMap((workload2) => usesOf(workload2, joins));
}
function usesOf(workload2, { secrets }) {
  const { manifest } = workload2;
  if (workload2.isStatic) return [];
  return workload2.secretUses.flatMap((use) => {
    const secret = secrets(use.secret, manifest.namespace)?.first;
    if (!secret?.isTokenSecret || use.keys?.every((key) => publicKeys.has(key))) return [];
    const { account } = secret;
    const isOpen = account === unknown || workload2.account.name === unknown;
    const name2 = printableName(use.secret);
    return [
      {
        type: "secretUse",
        facts: {
          object: objectLabel(manifest),
          kind: printableName(manifest.kind),
          secret: name2,
          account: textFactOrNull(account),
          accountKnown: account !== unknown,
          accountLabel: account === null ? null : accountLabel(account),
          ownAccount: isOpen ? "unknown" : account === workload2.account.name,
          via: use.via,
          container: printableOrNull(use.container)
        },
        places: {
          self: valuePlace(manifest, use.node, `Secret '${name2}' is used here`),
          secret: valuePlace(
            secret.manifest,
            at(secret.manifest.root, "type"),
            `${objectLabel(secret.manifest)} holds a long-lived token`
          ),
          workload: namePlace(manifest)
        },
        object: referenceTo(manifest),
        identity: [podIdentity(workload2), use.via, use.container ?? "", use.secret, ...use.keys ?? []].map(printableName).join("|")
      }
    ];
  });
}

// src/model/subjects/serviceAccount.ts
function serviceAccountSubjects(model) {
  const workloads = /* @__PURE__ */ new Map();
  for (const { account } of model.workloads) {
    if (account.object !== null) workloads.set(account.object, (workloads.get(account.object) ?? 0) + 1);
  }
  return model.serviceAccounts.map((account) => {
    const { manifest, automount, automountField, bindings, cloudIdentity } = account;
    const name2 = printableName(account.name);
    const enforced = at(manifest.root, "metadata", "annotations", enforceMountableSecretsAnnotation);
    return {
      type: "serviceAccount",
      facts: {
        object: objectLabel(manifest),
        name: name2,
        isDefault: account.name === defaultAccount,
        automount: factOf(automount),
        bound: bindings.length > 0,
        cloudIdentity: cloudIdentity?.provider ?? null,
        enforceMountableSecrets: goTrue.has(stringOf(enforced) ?? ""),
        workloads: workloads.get(account) ?? 0
      },
      places: {
        self: namePlace(manifest),
        automount: valuePlace(
          manifest,
          automountField?.value,
          `the account '${name2}' decides about automount here`
        ),
        enforceMountableSecrets: valuePlace(manifest, enforced, "the deprecated annotation"),
        bindings: bindingPlaces(bindings, name2)
      },
      object: referenceTo(manifest),
      identity: ""
    };
  });
}

// src/model/read/tokenProblems.ts
function pathProblem({ path }, otherPath) {
  if (path === null) return "missing";
  if (path === unknown) return null;
  if (path === "") return "empty";
  if (path.startsWith("/")) return "absolute";
  if (path.startsWith("..") || path.split("/").includes("..")) return "parent";
  return otherPath === void 0 ? null : "duplicate";
}
function expirationProblem({ expirationSeconds }) {
  if (expirationSeconds === null || expirationSeconds === unknown) return null;
  if (!Number.isInteger(expirationSeconds)) return "fractional";
  if (expirationSeconds < minExpiration) return "too-short";
  return expirationSeconds > maxExpiration ? "too-long" : null;
}
function clashingPaths(tokens) {
  const clashes = /* @__PURE__ */ new Map();
  const written2 = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const node = at(token.field.value, "path");
    if (node === void 0 || !token.path || token.path === unknown) continue;
    let paths = written2.get(token.volume.node);
    if (paths === void 0) {
      paths = pathsOfOthers(token.volume.node);
      written2.set(token.volume.node, paths);
    }
    const path = cleaned(token.path);
    const other = paths.get(path);
    if (other === void 0) paths.set(path, node);
    else clashes.set(token, other);
  }
  return clashes;
}
function pathsOfOthers(volume) {
  const paths = /* @__PURE__ */ new Map();
  const add2 = (node) => {
    const path = stringOf(node);
    if (node !== void 0 && path) paths.set(cleaned(path), node);
  };
  const seen = /* @__PURE__ */ new Set();
  for (const source of itemsOf(at(volume, "projected", "sources"))) {
    for (const kind of ["secret", "configMap", "downwardAPI"]) {
      const items2 = at(source, kind, "items");
      if (items2 === void 0 || seen.has(items2)) continue;
      seen.add(items2);
      for (const item of itemsOf(items2)) add2(at(item, "path"));
    }
    add2(at(source, "clusterTrustBundle", "path"));
    for (const file of ["credentialBundlePath", "keyPath", "certificateChainPath"]) {
      add2(at(source, "podCertificate", file));
    }
  }
  return paths;
}
function cleaned(path) {
  return path.split("/").filter((part) => part !== "" && part !== ".").join("/");
}

// src/model/subjects/token.ts
function tokenSubjects(model) {
  return model.workloads.flatMap((workload2) => {
    const { projectedTokens } = workload2;
    if (projectedTokens.length === 0) return [];
    const clashes = clashingPaths(projectedTokens);
    const useOf = volumeUses(workload2);
    const identities = /* @__PURE__ */ new Map();
    const tokens = projectedTokens.map((token) => {
      const subject = tokenSubject(workload2, token, useOf(token.volume), clashes.get(token));
      const count = (identities.get(subject.identity) ?? 0) + 1;
      identities.set(subject.identity, count);
      return count === 1 ? subject : { ...subject, identity: `${subject.identity}#${count}` };
    });
    return tokens;
  });
}
function volumeUses(workload2) {
  const uses = /* @__PURE__ */ new Map();
  return ({ mounts }) => {
    const known5 = uses.get(mounts);
    if (known5 !== void 0) return known5;
    const use = {
      containers: [...new Set(mounts.map(({ container: container2 }) => container2))].map(printableName),
      places: mounts.flatMap((mount) => mountPlace(workload2, mount) ?? [])
    };
    uses.set(mounts, use);
    return use;
  };
}
function tokenSubject(workload2, token, { containers, places }, otherPath) {
  const { manifest, account } = workload2;
  const { volume, field, audience, expirationSeconds, path, fileMode } = token;
  return {
    type: "token",
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      account: textFact(account.name),
      accountKnown: account.name !== unknown,
      accountLabel: accountLabel(account.name),
      volume: printableName(volume.name),
      audience: textFactOrNull(audience),
      audienceKnown: audience !== unknown,
      apiAudience: factOf(reachesApi(audience)),
      expirationSeconds: factOf(expirationSeconds),
      lifetimeSeconds: factOf(token.lifetimeSeconds),
      extended: factOf(isExtended(token)),
      path: textFactOrNull(path),
      pathKnown: path !== unknown,
      pathProblem: pathProblem(token, otherPath),
      expirationProblem: expirationProblem(token),
      replacesAutomount: replacesAutomount(token),
      exported: volume.name.startsWith(tokenVolumePrefix),
      mounted: containers.length > 0,
      containers,
      fileMode: factOf(fileMode),
      worldReadable: fileMode === unknown ? "unknown" : (Number(fileMode.at(-1)) & 4) !== 0
    },
    places: {
      self: keyPlace(manifest, field, "the token is asked for here"),
      volume: volumePlace(workload2, token),
      audience: valuePlace(manifest, at(field.value, "audience"), "the audience"),
      expirationSeconds: valuePlace(manifest, at(field.value, "expirationSeconds"), "the expiration"),
      path: valuePlace(manifest, at(field.value, "path"), "the path of the token file"),
      otherPath: valuePlace(manifest, otherPath, "another source of the volume writes the same path"),
      mounts: places,
      workload: namePlace(manifest),
      defaultMode: valuePlace(manifest, at(volume.node, "projected", "defaultMode"), "the mode of the files")
    },
    object: referenceTo(manifest),
    identity: [podIdentity(workload2), volume.name, path === unknown ? "unknown" : path ?? ""].join("|")
  };
}
function isExtended({ audience, expirationSeconds }) {
  if (expirationSeconds === unknown) return unknown;
  return expirationSeconds === extendedExpiration ? reachesApi(audience) : false;
}
function replacesAutomount({ path, volume }) {
  return path === tokenFile && volume.mounts.some(({ mountPath }) => mountPath === defaultTokenPath);
}
function volumePlace({ manifest }, { volume }) {
  const message = `the volume '${printableName(volume.name)}'`;
  return valuePlace(manifest, fieldOf(volume.node, "name")?.value, message);
}

// src/model/subjects/tokenMount.ts
function tokenMountSubjects(model) {
  return model.workloads.flatMap(mountSubjects);
}
function mountSubjects(workload2) {
  const tokens = /* @__PURE__ */ new Map();
  for (const token of workload2.projectedTokens) {
    if (!tokens.has(token.volume.mounts)) tokens.set(token.volume.mounts, token);
  }
  return [...tokens].flatMap(
    ([mounts, token]) => mounts.map((mount) => mountSubject(workload2, token, mount))
  );
}
function mountSubject(workload2, token, mount) {
  const { manifest } = workload2;
  const { container: container2, mountPath, node, subPath } = mount;
  const volume = token.volume.name;
  const value = subPath?.value;
  return {
    type: "tokenMount",
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      volume: printableName(volume),
      container: printableName(container2),
      mountPath: printableOrNull(mountPath),
      subPathField: subPath === null ? null : subPath.key === "subPath" ? "subPath" : "subPathExpr",
      subPath: value?.type === "scalar" ? printableName(String(value.value)) : null,
      exported: volume.startsWith(tokenVolumePrefix)
    },
    places: {
      self: mountPlace(workload2, mount),
      subPath: keyPlace(manifest, subPath ?? void 0, "this cuts the file off from updates"),
      token: keyPlace(manifest, token.field, "the token is asked for here"),
      workload: namePlace(manifest)
    },
    object: referenceTo(manifest),
    identity: [podIdentity(workload2), container2, volume, stringPath(node)].join("|")
  };
}
function stringPath(mount) {
  const path = at(mount, "mountPath");
  return path?.type === "scalar" ? String(path.value) : "";
}

// src/kubernetes/software.ts
var knownSoftware = [
  {
    name: "the Vault Agent Injector",
    // hashicorp/vault-k8s: agent-inject/agent/agent.go, serviceaccount
    reason: "refuses pods without a mounted service-account token, unless an annotation names a projected volume",
    annotation: { key: "vault.hashicorp.com/agent-inject", values: ["true", "t", "T", "TRUE", "True", "1"] }
  },
  {
    name: "Argo Workflows",
    // argoproj/argo-workflows: workflow/controller/workflowpod.go
    reason: "its executor reports results through the API; without a token it needs executor.serviceAccountName",
    kinds: [
      "argoproj.io/Workflow",
      "argoproj.io/WorkflowTemplate",
      "argoproj.io/ClusterWorkflowTemplate",
      "argoproj.io/CronWorkflow"
    ],
    image: /^(?:argoexec|argo-?cli|workflow-controller)$/
  },
  {
    name: "Argo Events",
    // argoproj/argo-events: its sensors and event sources watch and create objects
    reason: "sensors create objects, and event sources of the type resource watch them",
    kinds: ["argoproj.io/Sensor", "argoproj.io/EventSource"],
    image: /^argo-events$/
  },
  {
    name: "Prometheus",
    // prometheus-operator: pkg/apis/monitoring/v1/prometheus_types.go, AutomountServiceAccountToken
    reason: "discovers its targets through the API",
    kinds: ["monitoring.coreos.com/Prometheus", "monitoring.coreos.com/PrometheusAgent"],
    image: /^(?:prometheus|prometheus-agent|prometheus-config-reloader)$/
  },
  { name: "Argo CD", reason: "reads its configuration and Secrets through the API", image: /^argocd$/ },
  { name: "kube-state-metrics", reason: "watches objects", image: /^kube-state-metrics$/ },
  { name: "metrics-server", reason: "serves an API of the cluster", image: /^metrics-server$/ },
  { name: "CoreDNS", reason: "watches Services and EndpointSlices", image: /^(?:coredns|k8s-dns-kube-dns)$/ },
  { name: "kube-proxy", reason: "watches Services and EndpointSlices", image: /^kube-proxy$/ },
  { name: "kube-rbac-proxy", reason: "reviews tokens and access", image: /^kube-rbac-proxy$/ },
  { name: "oauth-proxy", reason: "reviews tokens and access", image: /^(?:origin-)?oauth-proxy$/ },
  { name: "cert-manager", reason: "is a controller", image: /^cert-manager-[a-z]+$/ },
  { name: "External Secrets", reason: "is a controller", image: /^external-secrets$/ },
  { name: "ExternalDNS", reason: "watches Services and Ingresses", image: /^external-dns$/ },
  {
    name: "Cluster Autoscaler",
    reason: "watches Pods and Nodes",
    image: /^cluster-autoscaler(?:-[a-z0-9]+)?$/
  },
  {
    name: "Kubernetes Dashboard",
    reason: "works through the API",
    image: /^(?:kubernetes-)?dashboard(?:-(?:api|web|auth|metrics-scraper))?$/
  },
  { name: "Traefik", reason: "watches Ingresses", image: /^traefik$/ },
  { name: "Velero", reason: "works through the API", image: /^velero$/ },
  { name: "Jenkins", reason: "starts agents as pods", image: /^jenkins$/ },
  { name: "GitLab Runner", reason: "starts jobs as pods", image: /^gitlab-runner(?:-ocp)?$/ },
  {
    name: "Fluent Bit or Fluentd",
    reason: "asks the API for the metadata of pods",
    image: /^(?:fluent-bit|fluentd|fluentd-kubernetes-daemonset|aws-for-fluent-bit)$/
  },
  {
    name: "a log collector",
    reason: "discovers its targets through the API",
    image: /^(?:promtail|alloy|vector|telegraf)$/
  },
  {
    name: "a monitoring agent",
    reason: "discovers its targets through the API",
    image: /^(?:agent|cluster-agent)$/
  },
  { name: "Patroni", reason: "elects its leader through the API", image: /^(?:patroni|spilo(?:-[0-9]+)?)$/ },
  // CSI sidecars elect a leader and watch objects (kubernetes-csi)
  {
    name: "a CSI sidecar",
    reason: "works through the API",
    image: /^(?:csi-(?:provisioner|attacher|resizer|snapshotter)|snapshot-controller)$/
  },
  {
    name: "kubectl",
    reason: "talks to the API",
    image: /^(?:kubectl|k8s-kubectl|hyperkube|alpine-k8s|k8s)$/
  },
  {
    name: "Helm",
    reason: "talks to the API",
    image: /^(?:helm|klipper-helm|alpine-helm|helm-kubectl|tiller)$/
  },
  {
    name: "Spark",
    // kubeflow/spark-operator; apache/spark: the driver creates its executors
    reason: "the driver creates its executors through the API",
    kinds: ["sparkoperator.k8s.io/SparkApplication", "sparkoperator.k8s.io/ScheduledSparkApplication"]
  },
  {
    name: "Flink",
    // apache/flink-kubernetes-operator: native mode and high availability
    reason: "creates its task managers and elects its leader through the API",
    kinds: ["flink.apache.org/FlinkDeployment"]
  },
  {
    name: "CloudNativePG",
    reason: "its instance manager works through the API",
    kinds: ["postgresql.cnpg.io/Cluster", "postgresql.cnpg.io/Pooler"]
  },
  {
    name: "a controller",
    reason: "operators and controllers work through the API",
    image: /^(?:[a-z0-9._-]+-)?(?:operator|controller|controller-manager|provisioner)$/
  }
];
function imageName(image) {
  const repository = image.split("@", 1)[0];
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  return last.split(":", 1)[0];
}

// src/model/subjects/software.ts
function softwareOf(workload2) {
  const { manifest, podMetadata, containers } = workload2;
  const kind = `${groupOf(manifest.apiVersion)}/${manifest.kind}`;
  const images = containers.flatMap(({ image }) => image === null ? [] : [imageName(image)]);
  const annotations = at(podMetadata ?? void 0, "annotations");
  const fits2 = ({ kinds: kinds2, image, annotation: annotation2 }) => kinds2?.includes(kind) || image !== void 0 && images.some((each) => image.test(each)) || annotation2?.values.includes(stringOf(at(annotations, annotation2.key)) ?? "");
  return knownSoftware.find(fits2)?.name ?? null;
}

// src/model/subjects/workload.ts
var shown = 5;
function workloadSubjects(model) {
  const sharing = sharersOf(model);
  const declared = declaredNames(model.serviceAccounts);
  return model.workloads.map((workload2) => {
    const sharers = sharing(workload2);
    return {
      type: "workload",
      facts: {
        object: objectLabel(workload2.manifest),
        kind: printableName(workload2.manifest.kind),
        builtIn: workload2.builtIn,
        static: workload2.isStatic,
        impersonates: workload2.impersonates,
        account: accountFacts(workload2, sharers, declared),
        automount: automountFacts(workload2),
        holdsToken: factOf(holdsToken(workload2)),
        usesToken: workload2.needsToken,
        knownSoftware: softwareOf(workload2),
        exported: isExported(workload2)
      },
      places: placesOf2(workload2, sharers),
      object: referenceTo(workload2.manifest),
      identity: podIdentity(workload2)
    };
  });
}
function accountFacts(workload2, sharers, declared) {
  const { account, isStatic: isStatic2 } = workload2;
  const ifKnown = (fact) => factOf(isStatic2 ? false : account.name === unknown ? unknown : fact);
  return {
    name: textFact(account.name),
    known: account.name !== unknown,
    label: accountLabel(account.name),
    writtenAs: account.writtenAs,
    path: account.path,
    serviceAccountName: written(account.serviceAccountName),
    serviceAccount: written(account.serviceAccount),
    alias: aliasUse(account.serviceAccountName, account.serviceAccount),
    isDefault: ifKnown(account.name === defaultAccount),
    // What the controller makes is there, though the input does not hold it.
    declared: account.object === null && account.made ? "unknown" : ifKnown(account.object !== null),
    othersDeclared: account.name !== unknown && declared(account.namespace, account.name, workload2.manifest.source.path),
    bound: ifKnown(account.bindings.length > 0),
    cloudIdentity: account.object?.cloudIdentity?.provider ?? null,
    sharedWith: sharers.map(({ manifest }) => objectLabel(manifest))
  };
}
function written(field) {
  if (field === null || isNull(field.value)) return null;
  return field.value.type === "scalar" ? printableName(String(field.value.value)) : `a ${field.value.type}`;
}
function aliasUse(name2, alias) {
  const own = nameIn(alias);
  const main = nameIn(name2);
  if (own === null) return null;
  if (main === null) return "alone";
  if (own === unknown || main === unknown) return written(name2) === written(alias) ? "same" : "unknown";
  return own === main ? "same" : "different";
}
function automountFacts({ automount, automountSettable }) {
  const { value, decidedBy, pod, path, serviceAccount, containers } = automount;
  return {
    value: factOf(value),
    decidedBy: factOf(decidedBy),
    pod: factOf(pod),
    serviceAccount: factOf(serviceAccount),
    settable: automountSettable,
    path,
    containers: containers.map(printableName),
    containerCount: containers.length,
    requested: pod === true || pod === null && serviceAccount === true
  };
}
function holdsToken({ automount, projectedTokens, csiTokens }) {
  if (automount.containers.length > 0 || projectedTokens.length > 0 || csiTokens.length > 0) return true;
  return automount.value === unknown ? unknown : false;
}
function isExported({ manifest: { root } }) {
  const status = at(root, "status");
  if (status?.type === "mapping" && status.fields.size > 0) return true;
  return ["uid", "resourceVersion", "creationTimestamp"].some((key) => {
    const node = at(root, "metadata", key);
    return node !== void 0 && !isNull(node);
  });
}
function placesOf2(workload2, sharers) {
  const { manifest, account, automount, podSpecKey } = workload2;
  const name2 = textFact(account.name);
  const object = account.object;
  const cloud = object?.cloudIdentity;
  return {
    self: namePlace(manifest),
    podSpec: { ...podSpecKey, message: `the pods of ${objectLabel(manifest)}` },
    serviceAccountName: valuePlace(manifest, account.serviceAccountName?.value, "the account is named here"),
    serviceAccount: keyPlace(
      manifest,
      account.serviceAccount ?? void 0,
      "the deprecated name of `serviceAccountName`"
    ),
    serviceAccountValue: valuePlace(manifest, account.serviceAccount?.value, "the account is named here"),
    // An empty value is unset: what is missing is then missing in the pod spec.
    automount: automount.pod === null ? void 0 : valuePlace(manifest, automount.podField?.value, `the pod ${says(automount.pod)}`),
    account: object === null ? void 0 : accountPlace(object),
    accountAutomount: object === null ? void 0 : accountAutomountPlace(object),
    bindings: bindingPlaces(account.bindings, name2),
    sharers: sharers.flatMap(({ manifest: manifest2 }) => namePlace(manifest2) ?? []),
    containers: receiverPlaces(workload2),
    cloudIdentity: cloud ? { ...cloud.place, message: `the account '${name2}' has a cloud identity` } : void 0
  };
}
function accountPlace({ manifest, automount }) {
  const label2 = objectLabel(manifest);
  return namePlace(manifest, automount === null ? `${label2} ${says(automount)}` : label2);
}
function accountAutomountPlace(account) {
  const { manifest, automountField, automount, name: name2 } = account;
  return valuePlace(
    manifest,
    automountField?.value,
    `the account '${printableName(name2)}' ${says(automount)}`
  );
}
function says(flag) {
  if (flag === null) return "says nothing about automount";
  return flag === unknown ? "decides about automount here" : `says \`${flag}\` here`;
}
function receiverPlaces({ manifest, automount, containers }) {
  const receivers2 = new Set(automount.containers);
  return containers.flatMap(({ name: name2, node }) => {
    const message = `the container '${printableName(name2)}' gets the token`;
    return receivers2.has(name2) && valuePlace(manifest, at(node, "name"), message) || [];
  });
}
function declaredNames(accounts) {
  const names = /* @__PURE__ */ new Map();
  const add2 = (key, name2) => {
    const known5 = names.get(key);
    if (known5 === void 0) names.set(key, /* @__PURE__ */ new Set([name2]));
    else known5.add(name2);
  };
  for (const { name: name2, namespace, manifest } of accounts) {
    if (namespace !== null) add2(`namespace ${namespace}`, name2);
    else {
      const [, folder = "", ...above] = upward(manifest.source.path);
      add2(`in ${folder}`, name2);
      for (const each of [folder, ...above]) add2(`below ${each}`, name2);
    }
  }
  return (namespace, except, path) => {
    const [, folder = "", ...above] = upward(path);
    const keys = namespace === null ? [`below ${folder}`, ...above.map((each) => `in ${each}`)] : [`namespace ${namespace}`];
    return keys.some((key) => {
      const known5 = names.get(key);
      return known5 !== void 0 && known5.size > (known5.has(except) ? 1 : 0);
    });
  };
}
function sharersOf({ manifests, workloads }) {
  const projects = projectsOf(manifests.map(({ source }) => source.path));
  const groupKey = ({ account, isStatic: isStatic2, manifest }) => {
    const { name: name2, namespace } = account;
    if (isStatic2 || name2 === unknown) return null;
    const key = accountKey(name2, namespace);
    if (account.object !== null) return `${key}|${account.object.manifest.source.path}`;
    if (name2 !== defaultAccount || namespace !== null) return key;
    const [binding] = account.bindings;
    return `${key}|${projects.of(manifest.source.path)}|${binding?.binding.manifest.source.path}`;
  };
  const groups2 = /* @__PURE__ */ new Map();
  for (const workload2 of workloads) {
    const key = groupKey(workload2);
    if (key === null) continue;
    const group = groups2.get(key) ?? /* @__PURE__ */ new Map();
    groups2.set(key, group);
    const label2 = objectLabel(workload2.manifest);
    if (!group.has(label2)) group.set(label2, workload2);
  }
  const first = /* @__PURE__ */ new Map();
  for (const [key, group] of groups2) {
    first.set(key, [...group].sort(([a], [b]) => a < b ? -1 : 1).slice(0, shown + 1));
  }
  return (workload2) => {
    const own = objectLabel(workload2.manifest);
    const group = first.get(groupKey(workload2) ?? "") ?? [];
    return group.flatMap(([label2, other]) => label2 === own ? [] : [other]).slice(0, shown);
  };
}

// src/model/subjects/subjects.ts
function subjectsOf(model) {
  return [
    ...workloadSubjects(model),
    ...serviceAccountSubjects(model),
    ...tokenSubjects(model),
    ...tokenMountSubjects(model),
    ...secretSubjects(model),
    ...secretProblemSubjects(model),
    ...secretUseSubjects(model),
    ...accountSecretSubjects(model),
    ...committedTokenSubjects(model),
    ...fieldSubjects(model),
    ...controlPlaneSubjects(model),
    ...encryptionSubjects(model),
    ...credentialProviderSubjects(model)
  ];
}

// src/kubernetes/charts.ts
var rows2 = [
  // fluxcd/helm-controller: api/v2/helmrelease_types.go; fluxcd/helm-operator: pkg/apis/helm.fluxcd.io/v1/types_helmrelease.go
  ["helm.toolkit.fluxcd.io", "HelmRelease", ["spec.chart", "spec.chartRef"]],
  ["helm.fluxcd.io", "HelmRelease", ["spec.chart"]],
  // argoproj/argo-cd: pkg/apis/application/v1alpha1/types.go, ApplicationSource; applicationset_types.go
  ["argoproj.io", "Application", argoSources("spec")],
  ["argoproj.io", "ApplicationSet", argoSources("spec.template.spec")],
  // k3s-io/helm-controller: pkg/apis/helm.cattle.io/v1/types.go
  ["helm.cattle.io", "HelmChart", ["spec.chart", "spec.chartContent"]],
  // crossplane-contrib/provider-helm: apis/release/v1beta1/types.go
  ["helm.crossplane.io", "Release", ["spec.forProvider.chart"]],
  // kubernetes-sigs/cluster-api-addon-provider-helm: api/v1alpha1/helmchartproxy_types.go
  ["addons.cluster.x-k8s.io", "HelmChartProxy", ["spec.chartName"]],
  // kubernetes-sigs/kustomize: api/types/helmchartargs.go; the object is an input of kustomize
  ["", "HelmChartInflationGenerator", ["name", "chartName"]]
];
function argoSources(spec) {
  return ["source", "sources[]"].flatMap(
    (source) => ["chart", "helm"].map((field) => `${spec}.${source}.${field}`)
  );
}
var byKind = new Map(rows2.map(([group, kind, paths]) => [`${group}/${kind}`, paths]));
function chartPaths(apiVersion, kind) {
  return byKind.get(`${groupOf(apiVersion)}/${kind}`);
}

// src/yaml/scalar.ts
var words2 = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map(
    (word2) => [word2, true]
  ),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map(
    (word2) => [word2, false]
  ),
  ...["", "~", "null", "Null", "NULL"].map((word2) => [word2, null]),
  ...[".nan", ".NaN", ".NAN"].map((word2) => [word2, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(
    (word2) => [word2, Number.POSITIVE_INFINITY]
  ),
  ...["-.inf", "-.Inf", "-.INF"].map((word2) => [word2, Number.NEGATIVE_INFINITY])
]);
function resolvePlain(text2) {
  const first = text2.charCodeAt(0);
  if (first >= 48 && first <= 57 || first === 45 || first === 43 || first === 46) {
    const word3 = words2.get(text2);
    return word3 !== void 0 ? word3 : resolveNumber(text2);
  }
  if (text2.length > 5) return text2;
  const word2 = words2.get(text2);
  return word2 === void 0 ? text2 : word2;
}
var decimal = /^(?:0|[1-9][0-9]{0,14})$/;
var float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
function resolveNumber(text2) {
  if (decimal.test(text2)) return Number(text2);
  const digits2 = text2.startsWith(".") ? text2 : text2.replaceAll("_", "");
  const integer2 = resolveInteger(digits2);
  if (integer2 !== void 0) return integer2;
  if (!float.test(digits2)) return text2;
  const number2 = Number(digits2);
  return Number.isFinite(number2) ? number2 : text2;
}
var integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
function resolveInteger(text2) {
  const match3 = integer.exec(text2);
  if (match3 === null) return void 0;
  const [, sign, hexadecimal, binary, octal2, decimal2] = match3;
  const digits2 = hexadecimal ?? binary ?? octal2 ?? decimal2;
  if (digits2.replace(/^0+/, "").length > 64) return void 0;
  const prefix2 = hexadecimal !== void 0 ? "0x" : binary !== void 0 ? "0b" : octal2 !== void 0 ? "0o" : "";
  const magnitude = BigInt(prefix2 + digits2);
  const limit = sign === "" ? 1n << 64n : sign === "-" ? (1n << 63n) + 1n : 1n << 63n;
  if (magnitude >= limit) return void 0;
  return Number(sign === "-" ? -magnitude : magnitude);
}
var prefix = "tag:yaml.org,2002:";
var base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var timestamp = /^\d{4}-\d\d?-\d\d?(?:[Tt ]\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?)?$/;
function resolveTagged(tag, text2) {
  switch (tag) {
    case `${prefix}binary`:
      return decodeBase64(text2);
    case `${prefix}bool`:
      return ofType("boolean", resolvePlain(text2));
    case `${prefix}int`:
      return isFloat(text2) ? void 0 : ofType("number", resolvePlain(text2));
    case `${prefix}float`:
      return ofType("number", resolvePlain(text2));
    case `${prefix}null`:
      return resolvePlain(text2) === null ? null : void 0;
    case `${prefix}timestamp`:
      return timestamp.test(text2) ? text2 : void 0;
    default:
      return text2;
  }
}
function ofType(type, value) {
  return typeof value === type ? value : void 0;
}
function isFloat(text2) {
  const value = resolvePlain(text2);
  return typeof value === "number" && resolveInteger(text2.replaceAll("_", "")) === void 0;
}
function decodeBase64(text2) {
  const digits2 = text2.replace(/[\r\n]/g, "");
  if (!base64.test(digits2)) return void 0;
  return new TextDecoder().decode(Uint8Array.from(atob(digits2), (character) => character.charCodeAt(0)));
}
function keyText(value) {
  if (typeof value === "string") return value;
  if (value === null) return void 0;
  if (Number.isNaN(value)) return ".nan";
  if (value === Number.POSITIVE_INFINITY) return ".inf";
  if (value === Number.NEGATIVE_INFINITY) return "-.inf";
  return String(value);
}

// src/yaml/sharing.ts
var shared = /* @__PURE__ */ new WeakSet();
function markShared(part) {
  shared.add(part);
}
function isShared(part) {
  return shared.has(part);
}

// src/yaml/convert.ts
var Refusal = class extends Error {
  span;
  constructor(detail, span) {
    super(detail);
    this.span = span;
  }
};
var styles = {
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded"
};
var mergeTags = /* @__PURE__ */ new Set(["!", "tag:yaml.org,2002:merge"]);
var none3 = [];
var plenty = 2 ** 50;
var Conversion = class {
  #yaml;
  #offset;
  #text;
  #anchors = /* @__PURE__ */ new Map();
  /** Nodes that kubectl's decoder would visit, the document itself included; and how many of them inside aliases. */
  #decoded = 1;
  #aliased = 0;
  /** Where the node that was read last ends in the text: for an alias, the alias. */
  #writtenEnd = 0;
  /** `text` is what was parsed; it begins at `offset` of the source. */
  constructor(yaml, text2, offset) {
    this.#yaml = yaml;
    this.#text = text2;
    this.#offset = offset;
  }
  document({ contents }) {
    const node = this.#node(contents);
    if (this.#aliased > 100 && this.#decoded > 1e3 && this.#aliased / this.#decoded > allowedRatio(this.#decoded)) {
      throw new Refusal("the document is mostly aliases, which kubectl refuses", node.span);
    }
    return node;
  }
  #node(node) {
    const isAlias = this.#yaml.isAlias(node);
    const read = isAlias ? this.#alias(node) : this.#counted(node);
    this.#writtenEnd = isAlias ? this.#span(node).end : read.span.end;
    return read;
  }
  #counted(node) {
    this.#decoded += 1;
    if (!("anchor" in node) || node.anchor === void 0) return this.#converted(node, void 0);
    const before = this.#decoded - 1;
    return this.#converted(node, (converted) => {
      const anchored = { node: converted, size: void 0 };
      this.#anchors.set(node.anchor, anchored);
      return () => {
        anchored.size = this.#decoded - before;
      };
    });
  }
  #alias(alias) {
    const anchored = this.#anchors.get(alias.source);
    if (anchored === void 0) {
      throw new Refusal(`the anchor '${alias.source}' is not defined in this document`, this.#span(alias));
    }
    if (anchored.size === void 0)
      throw new Refusal(`the anchor '${alias.source}' contains itself`, this.#span(alias));
    this.#decoded = Math.min(this.#decoded + 1 + anchored.size, plenty);
    this.#aliased = Math.min(this.#aliased + anchored.size, plenty);
    markShared(anchored.node);
    return anchored.node;
  }
  /** `open` is told of a node with an anchor before what is in it is read; its answer is called afterwards. */
  #converted(node, open) {
    const span = this.#span(node);
    if (this.#yaml.isScalar(node)) {
      const scalar = this.#scalar(node, span);
      open?.(scalar)();
      return scalar;
    }
    if (this.#yaml.isSeq(node)) {
      const items2 = [];
      const sequence = { type: "sequence", items: items2, span };
      const close2 = open?.(sequence);
      for (const item of node.items) items2.push(finite(this.#node(item)));
      if (node.flow !== true) span.end = this.#writtenEnd;
      close2?.();
      return sequence;
    }
    if (!this.#yaml.isMap(node)) throw new Refusal("a value is of no kind that JSON has", span);
    const fields = /* @__PURE__ */ new Map();
    const duplicates = [];
    const mapping2 = { type: "mapping", fields, duplicates: none3, span };
    const close = open?.(mapping2);
    this.#fields(node.items, fields, duplicates);
    if (node.flow !== true) span.end = this.#writtenEnd;
    if (duplicates.length > 0) mapping2.duplicates = duplicates;
    close?.();
    return mapping2;
  }
  #fields(pairs, fields, duplicates) {
    let merged2;
    const set = (field) => {
      const earlier = fields.get(field.key);
      if (earlier !== void 0 && !merged2?.has(earlier)) duplicates.push(earlier);
      fields.set(field.key, field);
    };
    for (const pair of pairs) {
      const written2 = pair.key;
      const keySpan = this.#span(written2);
      if (this.#isMergeKey(written2)) {
        for (const field of this.#merged(pair, keySpan)) {
          set(field);
          merged2 ??= /* @__PURE__ */ new Set();
          merged2.add(field);
        }
        continue;
      }
      const key = this.#node(written2);
      if (key.type !== "scalar") throw new Refusal("a mapping or a list cannot be a key", keySpan);
      const text2 = keyText(key.value);
      if (text2 === void 0) throw new Refusal("null cannot be a key", keySpan);
      set({ key: text2, keySpan, value: this.#value(pair, keySpan) });
    }
  }
  /** An absent value stands right behind its key and colon. */
  #value({ value }, keySpan) {
    const isWritten = value !== null && !(this.#yaml.isScalar(value) && value.source === "" && isBare(value));
    if (isWritten) return finite(this.#node(value));
    this.#decoded += 1;
    const end = this.#text[keySpan.end - this.#offset] === ":" ? keySpan.end + 1 : keySpan.end;
    this.#writtenEnd = end;
    return { type: "scalar", value: null, span: { start: end, end }, style: "plain" };
  }
  /**
   * The fields of a `<<`, to be set in the order of writing, as go-yaml v2 does: a `<<` after an explicit key overrides it, against
   * the letter of YAML. Of several sources the first wins.
   */
  #merged(pair, keySpan) {
    const value = this.#value(pair, keySpan);
    const sources = value.type === "sequence" && !this.#yaml.isAlias(pair.value) ? [...value.items].reverse() : [value];
    return sources.flatMap((source) => {
      if (source.type !== "mapping") throw new Refusal("'<<' needs a mapping or a list of mappings", keySpan);
      const fields = [...source.fields.values()];
      if (isShared(source)) fields.forEach(markShared);
      return fields;
    });
  }
  #scalar(node, span) {
    const text2 = String(node.value ?? "");
    const style = styles[node.type ?? ""] ?? "plain";
    const value = node.tag !== void 0 ? resolveTagged(node.tag, text2) : style === "plain" ? resolvePlain(text2) : text2;
    if (value === void 0) throw new Refusal("a value does not fit its tag", span);
    const isBlock2 = style === "literal" || style === "folded";
    return { type: "scalar", value, span: isBlock2 ? this.#blockScalarSpan(node) : span, style };
  }
  #isMergeKey(key) {
    if (!this.#yaml.isScalar(key) || key.value !== "<<") return false;
    return key.tag === void 0 ? key.type === "PLAIN" : mergeTags.has(key.tag);
  }
  #span({ range }) {
    const [start, end] = range;
    return { start: this.#offset + start, end: this.#offset + end };
  }
  /** From the header to the end of the last line that says something. */
  #blockScalarSpan({ range }) {
    const [start, end] = range;
    const written2 = this.#text.slice(start, end);
    const lastLine = /.*/y;
    lastLine.lastIndex = written2.trimEnd().length;
    const length = lastLine.lastIndex + lastLine.exec(written2)[0].length;
    return { start: this.#offset + start, end: this.#offset + start + length };
  }
};
function isBare(node) {
  return node.type === "PLAIN" && node.tag === void 0 && node.anchor === void 0;
}
function finite(node) {
  if (node.type === "scalar" && typeof node.value === "number" && !Number.isFinite(node.value)) {
    throw new Refusal("infinity and NaN are no JSON numbers", node.span);
  }
  return node;
}
function allowedRatio(decoded) {
  const low = 4e5;
  const high = 4e6;
  if (decoded <= low) return 0.99;
  if (decoded >= high) return 0.1;
  return 0.99 - 0.89 * (decoded - low) / (high - low);
}

// src/yaml/plainScalars.ts
var notPlain = /* @__PURE__ */ Symbol("not plain");
var tab = 9;
var newline = 10;
var carriageReturn = 13;
var space = 32;
var dash = 45;
var plus = 43;
function quotedScalar(text2, at2, limit, style) {
  const end = style === "double-quoted" ? doubleQuoteEnd(text2, at2, limit) : singleQuoteEnd(text2, at2, limit);
  let raw = text2.slice(at2, end);
  if (raw.includes("\n") || raw.includes("\r")) {
    if (/\n *\r?\n|\r(?!\n)|\n(?:---|\.\.\.)/.test(raw)) throw notPlain;
    raw = raw.replace(/ *\r?\n */g, " ");
  }
  const value = style === "double-quoted" ? JSON.parse(raw) : raw.slice(1, -1).replaceAll("''", "'");
  return { type: "scalar", value, span: { start: at2, end }, style };
}
function doubleQuoteEnd(text2, start, limit) {
  for (let at2 = start + 1; at2 < limit; at2++) {
    const code = text2.charCodeAt(at2);
    if (code === 34) return at2 + 1;
    if (code === tab) throw notPlain;
    if (code === 92 && !'"\\bfnrt'.includes(text2.charAt(++at2))) throw notPlain;
  }
  throw notPlain;
}
function singleQuoteEnd(text2, start, limit) {
  for (let at2 = start + 1; at2 < limit; at2++) {
    const code = text2.charCodeAt(at2);
    if (code === tab) throw notPlain;
    if (code === 39 && text2.charCodeAt(++at2) !== 39) return at2;
  }
  throw notPlain;
}
var blockHeader = /[|>][+-]?(?= *(?: #[^\r\n]*)?(?:\r?\n|$))/y;
function blockScalar(text2, at2, limit, parent2) {
  blockHeader.lastIndex = at2;
  if (!blockHeader.test(text2) || blockHeader.lastIndex > limit) throw notPlain;
  const chomping = text2.charCodeAt(at2 + 1);
  const lines = [];
  let column = -1;
  let leading2 = 0;
  let end = blockHeader.lastIndex;
  let said = 0;
  let line = lineAfter(text2, end, limit);
  while (line < limit) {
    let contentAt = line;
    while (contentAt < limit && text2.charCodeAt(contentAt) === space) contentAt++;
    const next = lineAfter(text2, contentAt, limit);
    const lineEnd = endOfLine(text2, contentAt, next);
    const indent = contentAt - line;
    if (contentAt >= lineEnd) {
      if (column === -1) leading2 = Math.max(leading2, indent);
    } else if (column === -1) {
      if (indent <= parent2) break;
      if (leading2 > indent || text2.charCodeAt(contentAt) === tab) throw notPlain;
      column = indent;
    } else if (indent < column) {
      if (indent > parent2) throw notPlain;
      break;
    }
    lines.push(column === -1 ? "" : text2.slice(Math.min(line + column, lineEnd), lineEnd));
    if (lines.at(-1) !== "") said = lines.length;
    if (contentAt < lineEnd) end = lineEnd;
    line = next;
  }
  if (column === -1 || line >= limit && text2.charCodeAt(limit - 1) !== newline) throw notPlain;
  const folds = text2.charCodeAt(at2) === 62;
  const body = folds ? folded(lines.slice(0, said)) : lines.slice(0, said).join("\n");
  const ends = chomping === dash ? 0 : chomping === plus ? lines.length - said + 1 : 1;
  const value = body + "\n".repeat(ends);
  return {
    node: { type: "scalar", value, span: { start: at2, end }, style: folds ? "folded" : "literal" },
    next: line
  };
}
function lineAfter(text2, at2, limit) {
  const found = text2.indexOf("\n", at2);
  return found === -1 || found >= limit ? limit : found + 1;
}
function endOfLine(text2, at2, next) {
  let end = next;
  if (end > at2 && text2.charCodeAt(end - 1) === newline) end--;
  if (end > at2 && text2.charCodeAt(end - 1) === carriageReturn) end--;
  return end;
}
function folded(lines) {
  let text2 = "";
  let empty = 0;
  let wasIndented = false;
  let isFirst = true;
  for (const line of lines) {
    if (line === "") {
      empty++;
      continue;
    }
    const isIndented = line.startsWith(" ") || line.startsWith("	");
    if (isFirst) text2 = "\n".repeat(empty);
    else if (isIndented || wasIndented) text2 += "\n".repeat(empty + 1);
    else text2 += empty === 0 ? " " : "\n".repeat(empty);
    text2 += line;
    empty = 0;
    wasIndented = isIndented;
    isFirst = false;
  }
  return text2;
}

// src/yaml/plain.ts
function readPlain(text2, start, end, depth = Number.POSITIVE_INFINITY) {
  if (rare.test(text2.slice(start, end))) return void 0;
  const reader = new PlainReader(text2, start, end, depth);
  try {
    return reader.document();
  } catch (unusual) {
    if (unusual === notPlain) return void 0;
    throw unusual;
  }
}
var none4 = [];
var rare = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
var deepest = 200;
var newline2 = 10;
var carriageReturn2 = 13;
var space2 = 32;
var hash = 35;
var dash2 = 45;
var colon = 58;
var plainKey = /[A-Za-z0-9_./$][A-Za-z0-9_./$()+~-]*(?=:(?:[ \r\n]|$))/y;
var quotedKey = /(?:"[^"\\\r\n\t]*"|'[^'\r\n\t]*')(?=:(?:[ \r\n]|$))/y;
var plainLine = /[^\r\n\t]*/y;
var startsPlain = /[^\s\-?:,[\]{}#&*!|>'"%@`]|[-:][^\s,[\]{}]/y;
var goesOn = /[^\s#\-?:]|[-?:]\S/y;
var flowPlain = /(?:[A-Za-z0-9_./$]|-[A-Za-z0-9-])(?:[A-Za-z0-9_./$()*+=@~-]|:(?=[A-Za-z0-9/]))*/y;
var flowKey = /(?:[A-Za-z_][A-Za-z0-9_./-]*|"[^"\\\r\n\t]*"|'[^'\r\n\t]*')(?=: )/y;
var PlainReader = class {
  #text;
  #end;
  #depth;
  /** Where the content of the current line starts, and how many spaces stand before it; at the end the column is -1. */
  #at;
  #column = -1;
  #level = 0;
  constructor(text2, start, end, depth) {
    this.#text = text2;
    this.#at = start;
    this.#end = end;
    this.#depth = depth;
  }
  document() {
    this.#nextLine();
    if (this.#column !== 0) throw notPlain;
    const node = this.#block(0);
    if (this.#at < this.#end) throw notPlain;
    return node;
  }
  /** Goes on to the next line that holds more than spaces and a comment. `#at` must stand at the start of a line. */
  #nextLine() {
    const text2 = this.#text;
    let lineStart2 = this.#at;
    while (lineStart2 < this.#end) {
      let at2 = lineStart2;
      while (text2.charCodeAt(at2) === space2) at2++;
      const code = at2 < this.#end ? text2.charCodeAt(at2) : newline2;
      if (code === hash) {
        const next = text2.indexOf("\n", at2);
        lineStart2 = next === -1 ? this.#end : next + 1;
        continue;
      }
      if (code === newline2 || code === carriageReturn2 && text2.charCodeAt(at2 + 1) === newline2) {
        lineStart2 = text2.indexOf("\n", at2) + 1;
        if (lineStart2 === 0) break;
        continue;
      }
      if (code < space2) throw notPlain;
      this.#at = at2;
      this.#column = at2 - lineStart2;
      if (this.#column === 0 && (text2.startsWith("...", at2) || text2.startsWith("---", at2))) throw notPlain;
      return;
    }
    this.#at = this.#end;
    this.#column = -1;
  }
  /** A block node whose first line is the current one, at its column. */
  #block(column) {
    if (++this.#level > deepest) throw notPlain;
    const node = this.#startsItem(this.#at) ? this.#sequence(column) : this.#mapping(column);
    this.#level--;
    return node;
  }
  #startsItem(at2) {
    if (this.#text.charCodeAt(at2) !== dash2) return false;
    const next = at2 + 1 < this.#end ? this.#text.charCodeAt(at2 + 1) : newline2;
    return next === space2 || next === newline2 || next === carriageReturn2;
  }
  #sequence(column) {
    const items2 = [];
    const start = this.#at;
    let end = start;
    const builds = this.#level <= this.#depth;
    while (this.#column === column && this.#startsItem(this.#at)) {
      const item = this.#item(column);
      end = item.span.end;
      if (builds) items2.push(item);
    }
    if (this.#column > column) throw notPlain;
    return builds ? { type: "sequence", items: items2, span: { start, end } } : { type: "mapping", fields: /* @__PURE__ */ new Map(), duplicates: none4, span: { start, end } };
  }
  #item(column) {
    const text2 = this.#text;
    let at2 = this.#at + 1;
    while (text2.charCodeAt(at2) === space2) at2++;
    const code = at2 < this.#end ? text2.charCodeAt(at2) : newline2;
    if (code === newline2 || code === carriageReturn2 || code === hash) {
      this.#at += 1;
      this.#endLine();
      if (this.#column <= column) throw notPlain;
      return this.#below(column);
    }
    if (this.#startsItem(at2) || this.#keyEnd(at2) !== -1) {
      const inner = column + (at2 - this.#at);
      this.#at = at2;
      this.#column = inner;
      return this.#block(inner);
    }
    return this.#scalar(at2, column);
  }
  #mapping(column) {
    const fields = /* @__PURE__ */ new Map();
    const duplicates = [];
    const start = this.#at;
    let end = start;
    const builds = this.#level <= this.#depth;
    while (this.#column === column) {
      if (this.#startsItem(this.#at)) break;
      const keyEnd = this.#keyEnd(this.#at);
      if (keyEnd === -1) throw notPlain;
      const keySpan = { start: this.#at, end: keyEnd };
      const value = this.#value(keyEnd + 1, column);
      end = value.span.end;
      if (!builds) continue;
      const key = this.#key(keySpan.start, keyEnd);
      const earlier = fields.get(key);
      if (earlier !== void 0) duplicates.push(earlier);
      fields.set(key, { key, keySpan, value });
    }
    if (this.#column >= column) throw notPlain;
    return {
      type: "mapping",
      fields,
      duplicates: duplicates.length === 0 ? none4 : duplicates,
      span: { start, end }
    };
  }
  /** Where the key that starts here ends, at its colon; -1 when no plain key starts here. */
  #keyEnd(at2) {
    const code = this.#text.charCodeAt(at2);
    const pattern2 = code === 34 || code === 39 ? quotedKey : plainKey;
    pattern2.lastIndex = at2;
    if (!pattern2.test(this.#text) || pattern2.lastIndex >= this.#end) return -1;
    return pattern2.lastIndex;
  }
  #key(start, end) {
    const code = this.#text.charCodeAt(start);
    if (code === 34 || code === 39) return this.#text.slice(start + 1, end - 1);
    const key = keyText(resolvePlain(this.#text.slice(start, end)));
    if (key === void 0) throw notPlain;
    return key;
  }
  /** The value behind a key of a mapping at `column`; `at` is behind the colon. */
  #value(from, column) {
    const text2 = this.#text;
    let at2 = from;
    while (text2.charCodeAt(at2) === space2) at2++;
    const code = at2 < this.#end ? text2.charCodeAt(at2) : newline2;
    if (code !== newline2 && code !== carriageReturn2 && (code !== hash || at2 === from))
      return this.#scalar(at2, column);
    this.#at = from;
    this.#endLine();
    if (this.#column > column) return this.#below(column);
    if (this.#column === column && this.#startsItem(this.#at)) return this.#block(column);
    return { type: "scalar", value: null, span: { start: from, end: from }, style: "plain" };
  }
  /** The value of a key or dash at column `parent` that starts on a line of its own: the current one. */
  #below(parent2) {
    const isBlock2 = this.#startsItem(this.#at) || this.#keyEnd(this.#at) !== -1;
    return isBlock2 ? this.#block(this.#column) : this.#scalar(this.#at, parent2);
  }
  /** Steps from the end of a value to the next line; only spaces and a comment may stand between. */
  #endLine() {
    const text2 = this.#text;
    let at2 = this.#at;
    while (text2.charCodeAt(at2) === space2) at2++;
    if (at2 >= this.#end) {
      this.#at = this.#end;
      this.#column = -1;
      return;
    }
    const code = text2.charCodeAt(at2);
    if (code === hash) {
      if (at2 === this.#at) throw notPlain;
    } else if (code !== newline2 && !(code === carriageReturn2 && text2.charCodeAt(at2 + 1) === newline2))
      throw notPlain;
    const next = text2.indexOf("\n", at2);
    this.#at = next === -1 ? this.#end : next + 1;
    this.#nextLine();
  }
  /** Any value that starts on the current line behind a key or a dash; `parent` is the column of that key or dash. */
  #scalar(at2, parent2) {
    switch (this.#text.charCodeAt(at2)) {
      case 34:
        return this.#quoted(at2, "double-quoted", parent2);
      case 39:
        return this.#quoted(at2, "single-quoted", parent2);
      case 124:
      case 62:
        return this.#blockScalar(at2, parent2);
      case 91:
      case 123: {
        const node = this.#flow(at2);
        this.#endLine();
        if (this.#column > parent2) throw notPlain;
        return node;
      }
      default:
        return this.#plain(at2, parent2);
    }
  }
  #quoted(at2, style, parent2) {
    const node = this.#quotedScalar(at2, style);
    this.#endLine();
    if (this.#column > parent2) throw notPlain;
    return node;
  }
  #quotedScalar(at2, style) {
    const node = quotedScalar(this.#text, at2, this.#end, style);
    this.#at = node.span.end;
    return node;
  }
  #blockScalar(at2, parent2) {
    const { node, next } = blockScalar(this.#text, at2, this.#end, parent2);
    this.#at = next;
    this.#nextLine();
    if (this.#column > parent2) throw notPlain;
    return node;
  }
  #plain(at2, parent2) {
    const text2 = this.#text;
    startsPlain.lastIndex = at2;
    if (!startsPlain.test(text2)) throw notPlain;
    let end = this.#plainLineEnd(at2);
    let value;
    while (this.#column > parent2) {
      const from = this.#at;
      goesOn.lastIndex = from;
      if (!goesOn.test(text2) || !this.#follows(end, from)) throw notPlain;
      value ??= text2.slice(at2, end);
      end = this.#plainLineEnd(from);
      value += ` ${text2.slice(from, end)}`;
    }
    const resolved2 = value ?? resolvePlain(text2.slice(at2, end));
    if (typeof resolved2 === "number" && !Number.isFinite(resolved2)) throw notPlain;
    return { type: "scalar", value: resolved2, span: { start: at2, end }, style: "plain" };
  }
  /** Whether the text at `to` stands on the very next line. */
  #follows(from, to) {
    const between = this.#text.slice(from, to);
    return between.indexOf("\n") === between.lastIndexOf("\n") && !between.includes("#");
  }
  /** Reads the rest of a line as plain text, and steps to the next line. The answer is where the text ends. */
  #plainLineEnd(at2) {
    const text2 = this.#text;
    plainLine.lastIndex = at2;
    plainLine.test(text2);
    let end = Math.min(plainLine.lastIndex, this.#end);
    const line = text2.slice(at2, end);
    const comment2 = line.indexOf(" #");
    if (comment2 !== -1) end = at2 + comment2;
    const said = comment2 === -1 ? line : line.slice(0, comment2);
    if (said.includes(": ") || said.endsWith(":")) throw notPlain;
    while (end > at2 && text2.charCodeAt(end - 1) === space2) end--;
    this.#at = end;
    this.#endLine();
    return end;
  }
  /** A flow collection, over as many lines as it takes. */
  #flow(start) {
    const text2 = this.#text;
    if (++this.#level > deepest) throw notPlain;
    const isMapping = text2.charCodeAt(start) === 123;
    const close = isMapping ? 125 : 93;
    const items2 = [];
    const fields = /* @__PURE__ */ new Map();
    const duplicates = [];
    let at2 = this.#spaces(start + 1);
    while (text2.charCodeAt(at2) !== close) {
      if (isMapping) {
        flowKey.lastIndex = at2;
        if (!flowKey.test(text2)) throw notPlain;
        const keySpan = { start: at2, end: flowKey.lastIndex };
        const value = this.#flowValue(this.#spaces(keySpan.end + 1));
        const key = this.#key(keySpan.start, keySpan.end);
        const earlier = fields.get(key);
        if (earlier !== void 0) duplicates.push(earlier);
        fields.set(key, { key, keySpan, value });
      } else items2.push(this.#flowValue(at2));
      at2 = this.#spaces(this.#at);
      const code = text2.charCodeAt(at2);
      if (code === 44) at2 = this.#spaces(at2 + 1);
      else if (code !== close) throw notPlain;
    }
    if (at2 >= this.#end) throw notPlain;
    this.#at = at2 + 1;
    this.#level--;
    const span = { start, end: at2 + 1 };
    if (!isMapping) return { type: "sequence", items: items2, span };
    return { type: "mapping", fields, duplicates: duplicates.length === 0 ? none4 : duplicates, span };
  }
  /** Where the next token of a flow collection starts. */
  #spaces(from) {
    const text2 = this.#text;
    let at2 = from;
    for (; ; ) {
      const code = text2.charCodeAt(at2);
      if (code === space2 || code === 9) at2++;
      else if (code === newline2 || code === carriageReturn2 && text2.charCodeAt(at2 + 1) === newline2) {
        at2 = text2.indexOf("\n", at2) + 1;
        if (text2.startsWith("---", at2) || text2.startsWith("...", at2)) throw notPlain;
      } else if (code === hash) {
        if (text2.charCodeAt(at2 - 1) !== space2 && text2.charCodeAt(at2 - 1) !== newline2) throw notPlain;
        const next = text2.indexOf("\n", at2);
        if (next === -1) throw notPlain;
        at2 = next;
      } else return at2;
    }
  }
  /** One value in a flow collection; `#at` is behind it afterwards. */
  #flowValue(at2) {
    const text2 = this.#text;
    const code = text2.charCodeAt(at2);
    if (code === 34) return this.#quotedScalar(at2, "double-quoted");
    if (code === 39) return this.#quotedScalar(at2, "single-quoted");
    if (code === 91 || code === 123) return this.#flow(at2);
    flowPlain.lastIndex = at2;
    if (!flowPlain.test(text2) || flowPlain.lastIndex > this.#end) throw notPlain;
    const end = flowPlain.lastIndex;
    if (text2.charCodeAt(end) === colon) throw notPlain;
    const value = resolvePlain(text2.slice(at2, end));
    if (typeof value === "number" && !Number.isFinite(value)) throw notPlain;
    this.#at = end;
    return { type: "scalar", value, span: { start: at2, end }, style: "plain" };
  }
};

// src/yaml/yamlPackage.ts
import { createRequire as createRequire2 } from "node:module";
var load2;
function yamlPackage() {
  load2 ??= createRequire2(import.meta.url);
  return load2("./lazy/yaml.cjs");
}

// src/yaml/parse.ts
var forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
var rareBreak = /[\u0085\u2028\u2029]|\r(?!\n)/g;
var content = /^ *[^ #\r\n]/m;
var firstLine = /^[ \t]*[^\s#].*/m;
function parseYaml(text2, start, end, options = {}) {
  const { onComment } = options;
  const plain = readPlain(text2, start, end);
  if (plain !== void 0 && onComment === void 0) return { node: plain, stop: void 0 };
  const part = text2.slice(start, end).replace(rareBreak, "\n");
  const control = forbidden.exec(part);
  if (control !== null) {
    const at2 = start + control.index;
    return { error: { detail: "the text holds a control character", span: { start: at2, end: at2 + 1 } } };
  }
  if (onComment !== void 0) eachComment(part, start, onComment);
  if (plain !== void 0) return { node: plain, stop: void 0 };
  if (!content.test(part)) return { node: void 0, stop: void 0 };
  const first = firstLine.exec(part);
  if (first?.[0].startsWith("%")) {
    const at2 = start + first.index;
    const detail = "kubectl splits the file at '---', so that a directive has no document to direct";
    return { error: { detail, span: { start: at2, end: at2 + first[0].length } } };
  }
  return parseWithPackage(part, start);
}
function parseWithPackage(part, start) {
  try {
    const yaml = yamlPackage();
    const document = firstDocument(yaml, part);
    if (document === void 0) return { node: void 0, stop: void 0 };
    const error = document.errors.find(isMistake);
    if (error !== void 0) return { error: explained(yaml, error, part, start) };
    const stop = stopOf(part, document);
    return {
      node: document.contents === null ? void 0 : new Conversion(yaml, part, start).document(document),
      stop: stop === void 0 ? void 0 : start + stop
    };
  } catch (error) {
    if (error instanceof Refusal) return { error: { detail: error.message, span: error.span } };
    if (error instanceof RangeError) return { error: { detail: tooDeep, span: { start, end: start } } };
    throw error;
  }
}
var tooDeep = "values are nested more deeply than sa-lint can read";
function firstDocument(yaml, part) {
  const composer = new yaml.Composer({
    version: "1.1",
    // Every plain scalar stays the text that it is: `scalar.ts` resolves it.
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent"
  });
  return composer.compose(new yaml.Parser().parse(part), false, part.length).next().value;
}
function stopOf(part, document) {
  const [, contentEnd, end] = document.range;
  const nothing2 = /[ \t\r\n]+|#[^\n]*|\.\.\.(?=[ \t\r\n]|$)/y;
  let rest = end;
  for (nothing2.lastIndex = rest; nothing2.test(part); nothing2.lastIndex = rest) rest = nothing2.lastIndex;
  if (rest >= part.length) return void 0;
  const mark = part.indexOf("...", contentEnd);
  return mark !== -1 && mark < end ? mark : rest;
}
function isMistake({ message }) {
  return !message.startsWith("Comments must be separated");
}
function explained(yaml, { message, pos }, part, offset) {
  if (message.startsWith("Maximum call stack"))
    return { detail: tooDeep, span: { start: offset, end: offset } };
  const quote = message.startsWith("Missing closing") ? openQuote(yaml, part) : void 0;
  const line = /[^\r\n]*/y;
  const indent = /[ \t]*/y;
  indent.lastIndex = Math.min(quote ?? pos[0], part.length);
  indent.test(part);
  const from = indent.lastIndex;
  line.lastIndex = from;
  const rest = line.exec(part)[0].trimEnd().length;
  const length = quote === void 0 ? Math.min(Math.max(pos[1] - pos[0], 1), Math.max(rest, 1)) : 1;
  return {
    detail: inPlainWords(message),
    span: { start: offset + from, end: offset + Math.min(from + length, part.length) }
  };
}
var plainWords = [
  [
    /^A (?:block )?sequence may not be used|^Nested mappings are not allowed/,
    "a value holds ': ' without quotes, or a key stands where none can"
  ],
  [/without - indicator|must start at the same column/, "this line is indented like nothing above it"],
  [/^Missing closing (.)quote/, "this quote is never closed"],
  [/^Implicit (?:map )?keys? need/, "this line is neither a key with its ':' nor part of a value above"],
  [/^Tabs are not allowed/, "a tab stands where only spaces may indent"],
  [
    /must be sufficiently indented and end with a (.)$/,
    "this bracket is never closed, or its lines are not indented"
  ],
  [/^Plain value cannot start with reserved/, "a value that starts with this character needs quotes"],
  [/^Unexpected/, "this is not expected here"]
];
function inPlainWords(message) {
  const known5 = plainWords.find(([pattern2]) => pattern2.test(message));
  return known5?.[1] ?? `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, "");
}
function openQuote(yaml, part) {
  for (const { text: text2, at: at2 } of lexemes(yaml, part)) {
    const quote = text2.charAt(0);
    if ((quote === '"' || quote === "'") && (text2.length === 1 || !text2.endsWith(quote))) return at2;
  }
  return void 0;
}
function eachComment(part, offset, found) {
  for (const { text: text2, at: at2 } of lexemes(yamlPackage(), part)) {
    if (text2.startsWith("#")) found({ start: offset + at2, end: offset + at2 + text2.length });
  }
}
function* lexemes(yaml, part) {
  let at2 = 0;
  let isScalar = false;
  for (const text2 of new yaml.Lexer().lex(part)) {
    const kind = yaml.CST.tokenType(text2);
    if (kind === "doc-mode" || kind === "flow-error-end") continue;
    if (kind === "scalar") {
      isScalar = true;
      continue;
    }
    if (!isScalar) yield { text: text2, at: at2 };
    isScalar = false;
    at2 += text2.length;
  }
}

// src/yaml/split.ts
function splitDocuments(text2, from = 0) {
  const documents = [];
  const badSeparators = [];
  let start = from;
  let separator;
  let explicit = false;
  for (let at2 = nextSeparator(text2, from, from); at2 !== -1; at2 = nextSeparator(text2, start, at2 + 3)) {
    const newline3 = text2.indexOf("\n", at2);
    const lineEnd = newline3 === -1 ? text2.length : newline3;
    const rest = text2.slice(at2 + 3, lineEnd);
    const written2 = rest.trim();
    const line = { start: at2, end: at2 + 3 + rest.trimEnd().length };
    const isBad = written2 !== "" && !written2.startsWith("#");
    if (isBad) badSeparators.push(line);
    const opens = start === at2 && !explicit && !isBad;
    if (opens && rest.startsWith("#")) continue;
    if (!opens) documents.push({ start, end: at2, separator, explicit });
    separator = line;
    explicit = opens;
    start = newline3 === -1 ? text2.length : newline3 + 1;
  }
  documents.push({ start, end: text2.length, separator, explicit });
  return { documents, badSeparators };
}
function nextSeparator(text2, lineStart2, from) {
  if (from === lineStart2 && text2.startsWith("---", from)) return from;
  const found = text2.indexOf("\n---", Math.max(from - 1, 0));
  return found === -1 ? -1 : found + 1;
}

// src/source/kustomize.ts
var fileName = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;
function kustomizePatches(readings) {
  const patches = /* @__PURE__ */ new Set();
  for (const reading of readings) {
    for (const root of kustomizationsOf(reading)) {
      for (const named2 of patchPathsOf(root)) {
        const path = resolved(reading.source.path, named2);
        if (path !== void 0) patches.add(path);
      }
    }
  }
  return patches;
}
var parsed = /* @__PURE__ */ new WeakMap();
function kustomizationsOf(reading) {
  const known5 = parsed.get(reading);
  if (known5 !== void 0) return known5;
  const found = readKustomizations(reading);
  parsed.set(reading, found);
  return found;
}
function readKustomizations(reading) {
  if (fileName.test(reading.source.path)) {
    const { text: text2 } = reading.source;
    return splitDocuments(text2).documents.flatMap((part) => {
      const parsed2 = parseYaml(text2, part.start, part.end);
      return "node" in parsed2 && parsed2.node !== void 0 ? [parsed2.node] : [];
    });
  }
  return reading.manifests.filter(
    ({ apiVersion, kind }) => apiVersion.startsWith("kustomize.config.k8s.io/") && (kind === "Kustomization" || kind === "Component")
  ).map((manifest) => manifest.root);
}
function patchPathsOf(root) {
  const paths = [
    ...[...itemsOf(at(root, "patches")), ...itemsOf(at(root, "patchesJson6902"))].map(
      (patch) => at(patch, "path")
    ),
    ...itemsOf(at(root, "patchesStrategicMerge"))
  ];
  return paths.map(stringOf).filter((path) => path !== void 0);
}
function resolved(from, named2) {
  if (named2 === "" || named2.startsWith("/") || /[\r\n]|^\w+:\/\//.test(named2)) return void 0;
  const segments = from.split("/").slice(0, -1);
  for (const segment of named2.split("/")) {
    if (segment === "..") {
      if (segments.pop() === void 0) return void 0;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

// src/source/charts.ts
function chartObjects(manifests) {
  const found = [];
  for (const { source, root, apiVersion, kind, namespace, name: name2 } of manifests) {
    if (!chartPaths(apiVersion, kind)?.some((path) => leadsSomewhere(root, path))) continue;
    found.push({
      path: source.path,
      reason: "chart-elsewhere",
      line: lineOf(source, root.span.start),
      object: { apiVersion, kind, namespace, name: name2 }
    });
  }
  return found;
}
function kustomizeCharts(readings) {
  return [...readings].flatMap((reading) => {
    const { source } = reading;
    return kustomizationsOf(reading).flatMap(
      (root) => [
        ...named(at(root, "helmCharts"), "name", "helmCharts"),
        ...named(at(root, "helmChartInflationGenerator"), "chartName", "helmChartInflationGenerator")
      ].map(
        ({ node, kind, name: name2 }) => ({
          path: source.path,
          reason: "chart-elsewhere",
          line: lineOf(source, node.span.start),
          object: { apiVersion: null, kind, namespace: null, name: name2 }
        })
      )
    );
  });
}
function named(list3, key, kind) {
  return itemsOf(list3).map((node) => ({ node, kind, name: stringOf(at(node, key)) ?? null }));
}
function leadsSomewhere(root, path) {
  let here = [root];
  for (const step of path.split(".")) {
    const key = step.endsWith("[]") ? step.slice(0, -2) : step;
    const next = here.map((node) => at(node, key)).filter((node) => node !== void 0);
    here = key === step ? next : next.flatMap(itemsOf);
  }
  return here.some((node) => node.type !== "scalar" || node.value !== null && node.value !== "");
}

// src/yaml/json.ts
var maximumDepth = 1e4;
var blanks = /[ \t\r\n]*/y;
var number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
var word = /true|false|null/y;
function parseJson(text2, start) {
  const frames = [];
  let at2 = start;
  for (; ; ) {
    at2 = skip(text2, at2);
    const top = frames.at(-1);
    if (top?.fields !== void 0 && top.key === void 0) {
      const key = stringAt(text2, at2);
      if (key === void 0) return failure(text2, at2, "a key in double quotes");
      top.key = { text: key.value, span: key.span };
      const { end } = key.span;
      at2 = skip(text2, end);
      if (text2[at2] !== ":") return failure(text2, at2, "':'");
      at2 = skip(text2, at2 + 1);
    }
    let done;
    const character = text2[at2];
    if (character === "{" || character === "[") {
      const isObject2 = character === "{";
      const frame = {
        start: at2,
        items: isObject2 ? void 0 : [],
        fields: isObject2 ? /* @__PURE__ */ new Map() : void 0,
        duplicates: void 0,
        key: void 0
      };
      at2 = skip(text2, at2 + 1);
      if (text2[at2] !== closing(frame)) {
        frames.push(frame);
        if (frames.length > maximumDepth) {
          return {
            error: {
              detail: `the nesting is deeper than ${maximumDepth} levels`,
              span: { start: at2, end: at2 + 1 }
            }
          };
        }
        continue;
      }
      at2 += 1;
      done = complete(frame, at2);
    } else {
      const scalar = scalarAt(text2, at2);
      if (scalar === void 0) return failure(text2, at2, "a value");
      at2 = scalar.span.end;
      done = scalar;
    }
    for (; ; ) {
      const frame = frames.at(-1);
      if (frame === void 0) return { node: done, end: at2 };
      add(frame, done);
      at2 = skip(text2, at2);
      if (text2[at2] === ",") {
        at2 += 1;
        break;
      }
      if (text2[at2] !== closing(frame)) return failure(text2, at2, `',' or '${closing(frame)}'`);
      at2 += 1;
      frames.pop();
      done = complete(frame, at2);
    }
  }
}
function closing(frame) {
  return frame.fields === void 0 ? "]" : "}";
}
function add(frame, value) {
  if (frame.fields === void 0) {
    frame.items.push(value);
    return;
  }
  const { text: text2, span } = frame.key;
  frame.key = void 0;
  const earlier = frame.fields.get(text2);
  if (earlier !== void 0) {
    frame.duplicates ??= [];
    frame.duplicates.push(earlier);
  }
  frame.fields.set(text2, { key: text2, keySpan: span, value });
}
var none5 = [];
function complete(frame, end) {
  const span = { start: frame.start, end };
  if (frame.fields === void 0) return { type: "sequence", items: frame.items, span };
  return { type: "mapping", fields: frame.fields, duplicates: frame.duplicates ?? none5, span };
}
function scalarAt(text2, at2) {
  if (text2[at2] === '"') return stringAt(text2, at2);
  const end = Math.max(match2(number, text2, at2), match2(word, text2, at2));
  if (end === at2) return void 0;
  const value = JSON.parse(text2.slice(at2, end));
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return void 0;
  return { type: "scalar", value, span: { start: at2, end }, style: "plain" };
}
function stringAt(text2, at2) {
  if (text2[at2] !== '"') return void 0;
  let end = at2 + 1;
  for (let code = text2.charCodeAt(end); code !== 34; code = text2.charCodeAt(end)) {
    if (end >= text2.length) return void 0;
    end += code === 92 ? 2 : 1;
  }
  end += 1;
  try {
    const value = JSON.parse(text2.slice(at2, end));
    return { type: "scalar", value, span: { start: at2, end }, style: "double-quoted" };
  } catch {
    return void 0;
  }
}
function match2(pattern2, text2, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text2) ? pattern2.lastIndex : at2;
}
function skip(text2, at2) {
  return match2(blanks, text2, at2);
}
function failure(text2, at2, expected) {
  if (at2 >= text2.length)
    return { error: { detail: `the text ends where ${expected} must follow`, span: { start: at2, end: at2 } } };
  return { error: { detail: `JSON needs ${expected} here`, span: { start: at2, end: at2 + 1 } } };
}

// src/source/objects.ts
function objectsOf(source, root, document) {
  const apiVersion = stringOf(at(root, "apiVersion"));
  const kind = stringOf(at(root, "kind"));
  if (root.type !== "mapping") return void 0;
  if (!apiVersion || !kind) return isK3sConfiguration(root) ? k3sObject(source, root, document) : void 0;
  const isTemplate = isOpenShiftTemplate(apiVersion, kind);
  const field = isTemplate ? "objects" : "items";
  const items2 = at(root, field);
  if (!(isTemplate || kind.endsWith("List")) || items2 === void 0) {
    return { manifests: [manifestOf(source, root, apiVersion, kind, document)], problems: [] };
  }
  const manifests = [];
  const problems = [];
  if (items2.type !== "sequence") {
    const isNull2 = items2.type === "scalar" && items2.value === null;
    if (!isNull2) problems.push(problem2(`\`${field}\` of a ${kind} must be a list`, items2));
    return { manifests, problems };
  }
  const itemKind = isTemplate ? "" : kind.slice(0, -"List".length);
  const seen = /* @__PURE__ */ new Set();
  for (const item of items2.items) {
    if (seen.has(item)) continue;
    seen.add(item);
    const ownKind = stringOf(at(item, "kind"));
    const inherits = itemKind !== "" && !ownKind;
    const itemApiVersion = inherits ? apiVersion : stringOf(at(item, "apiVersion"));
    const itemKindHere = inherits ? itemKind : ownKind;
    if (item.type !== "mapping") {
      const isNull2 = item.type === "scalar" && item.value === null;
      if (!isNull2) problems.push(problem2(`an item of a ${kind} must be an object`, item));
    } else if (!itemApiVersion || !itemKindHere) {
      problems.push(problem2(`an item of a ${kind} needs its own apiVersion and kind`, item));
    } else if (itemKindHere.endsWith("List") && at(item, "items")?.type === "sequence") {
      problems.push(problem2("a list of objects cannot be an item of another list", item));
    } else {
      const manifest = manifestOf(source, item, itemApiVersion, itemKindHere, document);
      manifests.push(isTemplate ? inProject(manifest) : manifest);
    }
  }
  return { manifests, problems };
}
function isK3sConfiguration({ fields }) {
  return Object.keys(k3sArguments).some((key) => fields.has(key)) && !fields.has("apiVersion") && !fields.has("kind");
}
function k3sObject(source, root, document) {
  const { apiVersion, kind } = k3sConfiguration;
  const manifest = manifestOf(source, root, apiVersion, kind, document);
  return {
    manifests: [{ ...manifest, name: source.path.slice(source.path.lastIndexOf("/") + 1) }],
    problems: []
  };
}
function isOpenShiftTemplate(apiVersion, kind) {
  return kind === "Template" && (apiVersion === "v1" || groupOf(apiVersion) === "template.openshift.io");
}
function inProject(manifest) {
  return manifest.namespace?.includes("${") ? manifest : { ...manifest, namespace: null };
}
function manifestOf(source, root, apiVersion, kind, document) {
  const metadata = at(root, "metadata");
  return {
    source,
    root,
    apiVersion,
    kind,
    name: stringOf(at(metadata, "name")) ?? null,
    namespace: stringOf(at(metadata, "namespace")) || null,
    document
  };
}
function problem2(detail, node) {
  return { problem: "syntax-error", detail, span: node.span };
}

// src/source/operatorBundle.ts
function impliedObjects(manifest) {
  if (manifest.kind !== "ClusterServiceVersion") return [];
  if (groupOf(manifest.apiVersion) !== "operators.coreos.com") return [];
  const strategy = at(manifest.root, "spec", "install", "spec");
  const accounts = /* @__PURE__ */ new Set([defaultAccount]);
  return [
    ...itemsOf(at(strategy, "permissions")).flatMap(
      (item, index) => permission(manifest, item, `${index}`, "", accounts)
    ),
    ...itemsOf(at(strategy, "clusterPermissions")).flatMap(
      (item, index) => permission(manifest, item, `${index}`, "Cluster", accounts)
    )
  ];
}
var rbac = "rbac.authorization.k8s.io/v1";
function permission(manifest, item, index, scope, accounts) {
  const account = at(item, "serviceAccountName");
  const name2 = stringOf(account);
  if (account === void 0 || !name2) return [];
  const rules2 = at(item, "rules") ?? list2(account.span, []);
  const namespace = at(manifest.root, "metadata", "namespace") ?? text(account.span, null);
  const roleName2 = text(account.span, `${manifest.name ?? ""}-${name2}-${index}`);
  const metadata = (of) => mapping(account.span, scope === "Cluster" ? { name: of } : { name: of, namespace });
  const make = (apiVersion, kind, more) => {
    const written2 = { apiVersion: text(account.span, apiVersion), kind: text(account.span, kind), ...more };
    const root = mapping(item.span, written2);
    const own = kind.startsWith("Cluster") ? null : manifest.namespace;
    const { source, document, origins } = manifest;
    const shared2 = origins === void 0 ? { source, document } : { source, document, origins };
    return {
      ...shared2,
      root,
      apiVersion,
      kind,
      name: stringOf(at(root, "metadata", "name")) ?? null,
      namespace: own
    };
  };
  const subject = mapping(account.span, {
    kind: text(account.span, "ServiceAccount"),
    name: account,
    namespace
  });
  const roleRef = mapping(account.span, {
    apiGroup: text(account.span, "rbac.authorization.k8s.io"),
    kind: text(account.span, `${scope}Role`),
    name: roleName2
  });
  const made2 = [
    make(rbac, `${scope}Role`, { metadata: metadata(roleName2), rules: rules2 }),
    make(rbac, `${scope}RoleBinding`, {
      metadata: metadata(roleName2),
      roleRef,
      subjects: list2(account.span, [subject])
    })
  ];
  if (accounts.has(name2)) return made2;
  accounts.add(name2);
  return [
    make("v1", "ServiceAccount", { metadata: mapping(account.span, { name: account, namespace }) }),
    ...made2
  ];
}
function text(span, value) {
  return { type: "scalar", value, span, style: "plain" };
}
function list2(span, items2) {
  return { type: "sequence", items: items2, span };
}
function mapping(span, values) {
  const fields = Object.entries(values).map(([key, value]) => [
    key,
    { key, keySpan: value.span, value }
  ]);
  return { type: "mapping", fields: new Map(fields), duplicates: [], span };
}

// src/source/relevance.ts
var marks = ["sa-lint", ...tokenHints];
var words3 = /service-?account|automount|audience|expiration|containers|token|secret/i;
function isMarked(documentText) {
  return marks.some((mark) => documentText.includes(mark));
}
function isDefinition(apiVersion, kind) {
  return kind === "CustomResourceDefinition" && (apiVersion?.startsWith("apiextensions.k8s.io/") ?? false);
}
function relevance(documentText) {
  const marked = isMarked(documentText);
  let speaks;
  return ({ apiVersion, kind }) => {
    if (marked) return true;
    if (isDefinition(apiVersion, kind)) return false;
    const group = groupOf(apiVersion);
    if (isKubernetesGroup(group) && !(kind === "ConfigMap" && group === "")) return true;
    if (makesPodsUnsaid(apiVersion, kind) || chartPaths(apiVersion, kind) !== void 0) return true;
    speaks ??= words3.test(documentText);
    return speaks;
  };
}
function isKubernetesGroup(group) {
  return !group.includes(".") || group.endsWith(".k8s.io");
}

// src/source/template.ts
var actions = [
  ["{{", "}}"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["<%", "%>"]
];
var variable = /@[A-Z][A-Z0-9_]*@/g;
var leading = /^[ \t]*(?:- +)*(?:["'\w./-]+:[ \t]+)?(?:\{\{|\{%|\{#|<%)/m;
function mentionsTemplate(text2) {
  return actions.some(([open]) => text2.includes(open)) || text2.search(variable) >= 0;
}
function isUnfilledTemplate(text2) {
  if (!mentionsTemplate(text2)) return false;
  const masked = maskActions(text2);
  return !("error" in parseYaml(masked, 0, masked.length)) || leading.test(text2);
}
function maskActions(text2) {
  let masked = text2.replace(variable, "");
  for (const [open, close] of actions) {
    const pieces = [];
    let from = 0;
    for (let at2 = masked.indexOf(open); at2 !== -1; at2 = masked.indexOf(open, from)) {
      const end = masked.indexOf(close, at2 + 2);
      if (end === -1) break;
      pieces.push(masked.slice(from, at2), "");
      from = end + 2;
    }
    masked = pieces.join("") + masked.slice(from);
  }
  return masked.replace(/^[ \t]*(?:\u0001[ \t]*)+$/gm, "").replaceAll("", "x");
}
function isHelmTemplate(path, text2, charts) {
  if (!text2.includes("{{")) return false;
  const segments = path.split("/");
  return segments.some((segment, index) => {
    if (segment !== "templates" || index === segments.length - 1) return false;
    if (charts === void 0) return helmAction.test(text2);
    const folder = segments.slice(0, index).join("/");
    return charts.has(folder) || folder === "" && charts.has(".");
  });
}
function templateComments(text2) {
  if (!text2.includes("sa-lint")) return [];
  return Array.from(text2.matchAll(/(?<=^|[ \t])#[ \t]*sa-lint.*/gm), ({ 0: comment2, index }) => ({
    span: { start: index, end: index + comment2.length },
    text: comment2
  }));
}
var helmAction = /\{\{-?\s*(?:if|with|range|end|else|include|template|define|toYaml|\/\*|\$?\.(?:Values|Release|Chart|Capabilities))/;

// src/source/read.ts
function readSource(source, { charts, passOver = true } = {}) {
  if (isHelmTemplate(source.path, source.text, charts)) {
    return {
      source,
      manifests: [],
      problems: [],
      skipped: [{ path: source.path, reason: "helm-template" }],
      objects: 0,
      comments: templateComments(source.text)
    };
  }
  const reader = new Reader(source, passOver);
  reader.read();
  return reader.reading();
}
var Reader = class {
  #source;
  #passOver;
  #manifests = [];
  #problems = [];
  /** Problems that count only if the file turns out to be meant for Kubernetes. */
  #suspected = [];
  #skipped = [];
  #comments = [];
  #mayHoldDefinitions;
  #wantsComments;
  #objects = 0;
  #documents = 0;
  #hasContent = false;
  constructor(source, passOver) {
    this.#source = source;
    this.#passOver = passOver;
    this.#wantsComments = source.text.includes("sa-lint");
    this.#mayHoldDefinitions = passOver && source.text.includes("CustomResourceDefinition");
  }
  read() {
    const { text: text2 } = this.#source;
    this.#hasContent = contentStart(text2, 0, text2.length) !== void 0;
    if (/^\s*\{/.test(text2)) this.#readJsonStream();
    else this.#readYamlStream(0);
  }
  reading() {
    const source = this.#source;
    const { path } = source;
    const isMeant = this.#objects > 0 || this.#problems.length > 0;
    const problems = isMeant ? [...this.#problems, ...this.#suspected] : [];
    problems.sort((a, b) => a.span.start - b.span.start);
    let skipped = this.#skipped.map(({ reason, offset }) => ({
      path,
      reason,
      line: lineOf(source, offset)
    }));
    if (!isMeant) {
      const isTemplate = this.#skipped.some(({ reason }) => reason === "template");
      skipped = [{ path, reason: isTemplate ? "template" : this.#hasContent ? "not-kubernetes" : "empty" }];
    }
    return {
      source,
      manifests: this.#manifests,
      problems,
      skipped,
      objects: this.#objects,
      comments: this.#comments
    };
  }
  /**
   * JSON objects one after the other. Where the text is no JSON, kubectl 1.33 and later go on with YAML, so that KYAML and JSON
   * with YAML behind it are read; in a file named `.json` that would hide a mistake, unless a `---` announces it.
   * K: staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go (YAMLOrJSONDecoder)
   */
  #readJsonStream() {
    const { text: text2, path } = this.#source;
    let count = 0;
    let end = 0;
    for (; ; ) {
      const start = end + text2.slice(end).search(/[^ \t\r\n]|$/);
      if (start === text2.length) return;
      const parsed2 = parseJson(text2, start);
      if ("error" in parsed2) {
        const isYaml = text2.startsWith("---", start) || !path.endsWith(".json");
        if (count <= 1 && isYaml)
          this.#readYamlStream(Math.max(end, text2.lastIndexOf("\n", start) + 1), parsed2.error);
        else this.#refuse(parsed2.error, { start, end: text2.length });
        return;
      }
      end = parsed2.end;
      count += 1;
      this.#accept(parsed2.node, { start, end });
    }
  }
  #readYamlStream(from, jsonError) {
    const { text: text2 } = this.#source;
    const { documents, badSeparators } = splitDocuments(text2, from);
    for (const document of documents)
      this.#readYaml(document, document.start === from ? jsonError : void 0);
    for (const span of badSeparators) {
      if (mentionsTemplate(text2.slice(span.start, span.end))) continue;
      const detail = "a line that starts with '---' holds more than a comment";
      this.#suspected.push({ problem: "syntax-error", detail, span });
    }
  }
  #readYaml(document, jsonError) {
    const { text: text2 } = this.#source;
    const { start, end } = document;
    if (this.#passesOver(document)) return;
    const options = this.#wantsComments ? { onComment: this.#onComment } : {};
    if (options.onComment !== void 0) this.#readSeparatorComment(document);
    const parsed2 = parseYaml(text2, start, end, options);
    if ("error" in parsed2) {
      const isJson = jsonError !== void 0 && /^\s*\{\s*"/.test(text2);
      this.#refuse(isJson ? jsonError : parsed2.error, document);
      return;
    }
    if (parsed2.node !== void 0) this.#accept(parsed2.node, document);
    else this.#documents += 1;
    this.#reportDropped(parsed2, document);
  }
  /** Counts a CustomResourceDefinition without parsing it, if it is plain enough to know that it would parse. */
  #passesOver({ start, end }) {
    const { text: text2 } = this.#source;
    if (!this.#mayHoldDefinitions) return false;
    const part = text2.slice(start, end);
    if (!/^kind: *["']?CustomResourceDefinition/m.test(part) || isMarked(part)) return false;
    const root = readPlain(text2, start, end, 1);
    if (!isDefinition(stringOf(at(root, "apiVersion")), stringOf(at(root, "kind")))) return false;
    this.#documents += 1;
    this.#objects += 1;
    return true;
  }
  #onComment = (span) => {
    this.#comments.push({ span, text: this.#source.text.slice(span.start, span.end) });
  };
  /** A comment behind `---` belongs to no document's text. */
  #readSeparatorComment({ separator }) {
    if (separator === void 0) return;
    const hash2 = this.#source.text.slice(separator.start, separator.end).indexOf("#");
    if (hash2 !== -1) this.#onComment({ start: separator.start + hash2, end: separator.end });
  }
  #accept(root, span) {
    const index = this.#documents;
    this.#documents += 1;
    if (root.type === "scalar" && root.value === null) return;
    const { start, end } = span;
    const found = objectsOf(this.#source, root, { index, span: { start, end } });
    if (found === void 0) {
      this.#acceptOther(root);
      return;
    }
    this.#objects += found.manifests.length;
    for (const problem3 of found.problems) this.#problems.push(problem3);
    if (found.manifests.length === 0 && found.problems.length === 0) this.#objects += 1;
    const applied = found.manifests.filter((manifest) => this.#isApplied(manifest));
    const kept = this.#passOver ? applied.filter(relevance(this.#source.text.slice(start, end))) : applied;
    for (const manifest of kept) this.#manifests.push(manifest, ...impliedObjects(manifest));
  }
  /** False for an input of kustomize or kpt (kubernetes-sigs/kustomize: api/konfig, IgnoredByKustomizeAnnotation). */
  #isApplied({ root }) {
    const local = stringOf(at(root, "metadata", "annotations", "config.kubernetes.io/local-config"));
    if (local !== "true") return true;
    this.#skipped.push({ reason: "local-config", offset: root.span.start });
    return false;
  }
  /** A value that is no object. kubectl refuses a text or a list where it expects one. */
  #acceptOther(root) {
    if (root.type === "mapping") {
      this.#skipped.push({ reason: "not-kubernetes", offset: root.span.start });
      return;
    }
    const isList = root.type === "sequence";
    const problem3 = {
      problem: "syntax-error",
      detail: isList ? "the document is a list, and kubectl reads only objects" : "the document is no object, only a value",
      span: { start: root.span.start, end: firstLineEnd(this.#source.text, root.span) }
    };
    const holdsObjects = isList && root.items.some((item) => objectsOf(this.#source, item, { index: 0, span: item.span }));
    (holdsObjects ? this.#problems : this.#suspected).push(problem3);
    this.#skipped.push({ reason: "not-kubernetes", offset: root.span.start });
  }
  /** Text that is no YAML or JSON. */
  #refuse(error, { start, end }) {
    this.#documents += 1;
    const text2 = this.#source.text.slice(start, end);
    if (isUnfilledTemplate(text2)) {
      const isMeant = isMeantForKubernetes(text2);
      const offset = contentStart(this.#source.text, start, end) ?? start;
      this.#skipped.push({ reason: isMeant ? "template" : "not-kubernetes", offset });
      return;
    }
    const problem3 = { problem: "syntax-error", detail: error.detail, span: error.span };
    (isMeantForKubernetes(text2) ? this.#problems : this.#suspected).push(problem3);
  }
  #reportDropped({ stop }, { end }) {
    if (stop === void 0) return;
    const { text: text2 } = this.#source;
    const isMark = text2.startsWith("...", stop);
    const start = contentStart(text2, isMark ? stop + 3 : stop, end);
    if (start === void 0) return;
    const problem3 = {
      problem: "dropped-document",
      detail: isMark ? "kubectl stops at the line '...' and never reads this" : "the document is complete before this line, so kubectl never reads it",
      span: { start, end: firstLineEnd(text2, { start, end }) }
    };
    (isMeantForKubernetes(text2.slice(start, end)) ? this.#problems : this.#suspected).push(problem3);
  }
};
function contentStart(text2, start, end) {
  const content2 = /[ \t]*(?:(?:---|\.\.\.)(?=\s|$)[ \t]*)?(?:#[^\r\n]*)?(?:\r\n?|\n|$)/y;
  let at2 = start;
  while (at2 < end) {
    content2.lastIndex = at2;
    const match3 = content2.exec(text2);
    if (match3 === null) return at2 + text2.slice(at2, end).search(/[^ \t]/);
    at2 += match3[0].length;
  }
  return void 0;
}
function firstLineEnd(text2, { start, end }) {
  const newline3 = text2.slice(start, end).search(/[\r\n]/);
  return newline3 === -1 ? end : start + newline3;
}
function isMeantForKubernetes(text2) {
  const indent = /^ *(?=[^\s#])/m.exec(text2)?.[0] ?? "";
  const hasKey = (key) => new RegExp(`^${indent}["']?${key}["']?[ \\t]*:`, "m").test(text2);
  if (hasKey("apiVersion") && hasKey("kind")) return true;
  return /^\s*[{[]/.test(text2) && /\bapiVersion["']?\s*:/.test(text2) && /\bkind["']?\s*:/.test(text2);
}

// src/lint.ts
function lint(sources, options) {
  const { rules: rules2, settings } = options;
  const readings = Array.from(sources, (source) => readSource(source, options));
  const patchPaths = kustomizePatches(readings);
  const manifests = readings.flatMap((reading) => reading.manifests);
  const patches = manifests.filter(({ source }) => patchPaths.has(source.path));
  const model = buildModel(manifests.filter(({ source }) => !patchPaths.has(source.path)));
  const subjects = [...subjectsOf(model), ...documentSubjects(readings)];
  const outcome = suppress(match(subjects, rules2, settings), readings, model, options);
  const findings = [...outcome.findings, ...match(outcome.subjects, rules2, settings)];
  return resultOf(findings, outcome.suppressed, {
    files: readings.length,
    objects: readings.reduce((sum, { objects }) => sum + objects, 0),
    workloads: model.workloads.filter(({ impersonates }) => !impersonates).length,
    undecided: model.workloads.filter(({ account, isStatic: isStatic2 }) => !isStatic2 && account.name === unknown).length,
    skipped: [
      ...readings.flatMap(({ skipped }) => skipped).map((each) => asPatch(each, patchPaths)),
      ...notJudged(patches, "kustomize-patch"),
      ...notJudged(model.partial, "partial-object"),
      ...chartObjects(model.manifests),
      ...kustomizeCharts(readings)
    ]
  });
}
function asPatch(skipped, patchPaths) {
  const isPatch = skipped.reason === "not-kubernetes" && patchPaths.has(skipped.path);
  return isPatch ? { ...skipped, reason: "kustomize-patch" } : skipped;
}
function notJudged(manifests, reason) {
  return manifests.map((manifest) => {
    const { source, span } = placeOf(manifest, manifest.root);
    return { path: source.path, reason, line: lineOf(source, span.start) };
  });
}

// src/rules/pattern.ts
var longestPattern = 200;
var mostInstructions = 2e3;
function readPattern(source) {
  if (source.length > longestPattern) return { problem: `it is longer than ${longestPattern} characters` };
  try {
    const program = [];
    emit(new Reader2(source).whole(), program);
    program.push({ op: "match" });
    return { test: (text2) => run2(program, text2) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}
var Reader2 = class {
  #characters;
  #at = 0;
  constructor(source) {
    this.#characters = [...source];
  }
  whole() {
    const tree = this.#choice();
    if (this.#at < this.#characters.length) throw new SyntaxError("it has a ')' without '('");
    return tree;
  }
  #take(expected) {
    if (this.#characters[this.#at] !== expected) return false;
    this.#at += 1;
    return true;
  }
  #next() {
    const character = this.#characters[this.#at];
    if (character === void 0) throw new SyntaxError("it ends too early");
    this.#at += 1;
    return character;
  }
  #choice() {
    const parts = [this.#sequence()];
    while (this.#take("|")) parts.push(this.#sequence());
    return parts.length === 1 ? parts[0] : { type: "choice", parts };
  }
  #sequence() {
    const parts = [];
    for (; ; ) {
      const character = this.#characters[this.#at];
      if (character === void 0 || character === "|" || character === ")")
        return { type: "sequence", parts };
      parts.push(this.#repeated());
    }
  }
  #repeated() {
    const tree = this.#atom();
    const count = this.#count();
    if (count === null) return tree;
    if (tree.type === "start" || tree.type === "end") throw new SyntaxError("it repeats an anchor");
    this.#take("?");
    return { type: "repeat", tree, ...count };
  }
  #count() {
    if (this.#take("*")) return { min: 0, max: Infinity };
    if (this.#take("+")) return { min: 1, max: Infinity };
    if (this.#take("?")) return { min: 0, max: 1 };
    if (!this.#take("{")) return null;
    let inside = "";
    for (let character = this.#next(); character !== "}"; character = this.#next()) inside += character;
    const [, low, comma, high] = /^(\d{1,4})(,?)(\d{0,4})$/.exec(inside) ?? [];
    if (low === void 0 || comma === "" && high !== "")
      throw new SyntaxError(`'{${inside}}' is no count`);
    const min = Number(low);
    const max = comma === "" ? min : high === "" ? Infinity : Number(high);
    if (max < min) throw new SyntaxError(`'{${inside}}' is out of order`);
    return { min, max };
  }
  #atom() {
    const character = this.#next();
    if (character === "^") return { type: "start" };
    if (character === "$") return { type: "end" };
    if (character === "(") return this.#group();
    if (character === "[") return { type: "character", test: this.#class() };
    if (character === ".") return { type: "character", test: (code) => !isLineEnd(code) };
    if (character === "\\") return { type: "character", test: this.#escape() };
    if ("*+?{}]".includes(character)) throw new SyntaxError(`it has a '${character}' with nothing before it`);
    return { type: "character", test: only(character) };
  }
  #group() {
    if (this.#take("?") && !this.#take(":"))
      throw new SyntaxError("look-around and named groups are not supported");
    const tree = this.#choice();
    if (!this.#take(")")) throw new SyntaxError("it has a '(' without ')'");
    return tree;
  }
  #escape() {
    const character = this.#next();
    const named2 = classes[character];
    if (named2 !== void 0) return named2;
    return only(this.#escaped(character));
  }
  #escaped(character) {
    if (character === "n") return "\n";
    if (character === "t") return "	";
    if (character === "r") return "\r";
    if (/[A-Za-z0-9]/.test(character)) throw new SyntaxError(`'\\${character}' is not supported`);
    return character;
  }
  #class() {
    const negated = this.#take("^");
    const tests = [];
    while (!this.#take("]")) {
      const from = this.#classMember();
      if (typeof from === "function" || this.#characters[this.#at] !== "-" || this.#characters[this.#at + 1] === "]") {
        tests.push(typeof from === "function" ? from : only(from));
        continue;
      }
      this.#at += 1;
      const to = this.#classMember();
      if (typeof to === "function") throw new SyntaxError("a range ends in a class");
      const [low, high] = [from.codePointAt(0), to.codePointAt(0)];
      if (high < low) throw new SyntaxError(`the range '${from}-${to}' is out of order`);
      tests.push((code) => code >= low && code <= high);
    }
    return (code) => tests.some((test) => test(code)) !== negated;
  }
  #classMember() {
    const character = this.#next();
    if (character !== "\\") return character;
    const escaped = this.#next();
    return classes[escaped] ?? this.#escaped(escaped);
  }
};
var classes = Object.assign(
  /* @__PURE__ */ Object.create(null),
  {
    d: isDigit,
    D: (code) => !isDigit(code),
    w: isWord,
    W: (code) => !isWord(code),
    s: isSpace,
    S: (code) => !isSpace(code)
  }
);
function only(character) {
  const wanted = character.codePointAt(0);
  return (code) => code === wanted;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isWord(code) {
  return isDigit(code) || code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 95;
}
function isSpace(code) {
  return /\s/.test(String.fromCodePoint(code));
}
function isLineEnd(code) {
  return code === 10 || code === 13 || code === 8232 || code === 8233;
}
function emit(tree, program) {
  if (program.length > mostInstructions) throw new SyntaxError("its counts are too large");
  if (tree.type === "character") program.push({ op: "character", test: tree.test });
  else if (tree.type === "repeat") emitRepeat(tree, program);
  else if (tree.type === "choice") emitChoice(tree.parts, program);
  else if (tree.type === "sequence") {
    if (tree.parts.length === 0) program.push({ op: "split", to: [program.length + 1] });
    for (const part of tree.parts) emit(part, program);
  } else program.push({ op: tree.type });
}
function emitChoice(parts, program) {
  const split = [];
  program.push({ op: "split", to: split });
  const exits = [];
  for (const part of parts) {
    split.push(program.length);
    emit(part, program);
    const exit = [];
    program.push({ op: "split", to: exit });
    exits.push(exit);
  }
  for (const exit of exits) exit.push(program.length);
}
function emitRepeat({ tree, min, max }, program) {
  for (let count = 0; count < min; count += 1) emit(tree, program);
  if (max === Infinity) {
    const start = program.length;
    const split = [start + 1];
    program.push({ op: "split", to: split });
    emit(tree, program);
    program.push({ op: "split", to: [start] });
    split.push(program.length);
    return;
  }
  const skips = [];
  for (let count = min; count < max; count += 1) {
    const skip2 = [program.length + 1];
    program.push({ op: "split", to: skip2 });
    skips.push(skip2);
    emit(tree, program);
  }
  for (const skip2 of skips) skip2.push(program.length);
}
function run2(program, text2) {
  const reached = new Int32Array(program.length).fill(-1);
  let here = [];
  let step = 0;
  const follow = (from, into, atStart, atEnd) => {
    const open = [from];
    for (let at2 = open.pop(); at2 !== void 0; at2 = open.pop()) {
      if (reached[at2] === step) continue;
      reached[at2] = step;
      const instruction = program[at2];
      if (instruction.op === "match") return true;
      if (instruction.op === "character") into.push(at2);
      else if (instruction.op === "split") open.push(...instruction.to);
      else if (instruction.op === "start" ? atStart : atEnd) open.push(at2 + 1);
    }
    return false;
  };
  if (follow(0, here, true, text2.length === 0)) return true;
  for (let offset = 0; offset < text2.length; ) {
    const character = text2.codePointAt(offset);
    offset += character > 65535 ? 2 : 1;
    step += 1;
    const next = [];
    const atEnd = offset === text2.length;
    for (const at2 of here) {
      const instruction = program[at2];
      if (instruction.op === "character" && instruction.test(character) && follow(at2 + 1, next, false, atEnd))
        return true;
    }
    if (follow(0, next, false, atEnd)) return true;
    here = next;
  }
  return false;
}

// src/rules/condition.ts
function matcherOf(when) {
  const condition = conditionOf(when);
  return (data) => condition(data, data);
}
function conditionOf(schema) {
  if (typeof schema === "boolean") return () => schema;
  const conditions = [];
  for (const [keyword, operand] of Object.entries(schema)) {
    const read = keywords.get(keyword);
    if (read === void 0) throw new TypeError(`unknown keyword '${keyword}'`);
    conditions.push(read(operand));
  }
  return every(conditions);
}
var keywords = /* @__PURE__ */ new Map([
  ["$comment", () => () => true],
  ["properties", properties],
  ["not", negation],
  ["allOf", (operand) => every(operand.map(conditionOf))],
  ["anyOf", (operand) => some(operand.map(conditionOf))],
  ["const", (operand) => withOperand(operand, (value, wanted) => value === wanted)],
  ["enum", (operand) => withOperand(operand, (value, wanted) => wanted.includes(value))],
  ["type", types],
  ["minimum", (operand) => ofNumbers(operand, (value, limit) => value >= limit)],
  ["maximum", (operand) => ofNumbers(operand, (value, limit) => value <= limit)],
  ["exclusiveMinimum", (operand) => ofNumbers(operand, (value, limit) => value > limit)],
  ["exclusiveMaximum", (operand) => ofNumbers(operand, (value, limit) => value < limit)],
  ["minLength", (operand) => ofStrings(operand, (length, limit) => length >= limit)],
  ["maxLength", (operand) => ofStrings(operand, (length, limit) => length <= limit)],
  ["minItems", (operand) => ofArrays(operand, (length, limit) => length >= limit)],
  ["maxItems", (operand) => ofArrays(operand, (length, limit) => length <= limit)],
  ["items", items],
  ["contains", contains2],
  ["pattern", pattern]
]);
function every(conditions) {
  if (conditions.length === 1) return conditions[0];
  return (value, data) => conditions.every((condition) => condition(value, data));
}
function some(conditions) {
  return (value, data) => conditions.some((condition) => condition(value, data));
}
function negation(operand) {
  const condition = conditionOf(operand);
  return (value, data) => !condition(value, data);
}
function properties(operand) {
  const parts = Object.entries(operand).map(([name2, part]) => ({
    name: name2,
    condition: conditionOf(part)
  }));
  return (value, data) => {
    if (!isObject(value)) return true;
    return parts.every(({ name: name2, condition }) => !Object.hasOwn(value, name2) || condition(value[name2], data));
  };
}
function types(operand) {
  const wanted = [operand].flat();
  return (value) => wanted.some((type) => hasType(value, type));
}
function hasType(value, type) {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
function items(operand) {
  const condition = conditionOf(operand);
  return (value, data) => !Array.isArray(value) || value.every((item) => condition(item, data));
}
function contains2(operand) {
  const condition = conditionOf(operand);
  return (value, data) => !Array.isArray(value) || value.some((item) => condition(item, data));
}
function pattern(operand) {
  const read = readPattern(String(operand));
  if ("problem" in read) throw new TypeError(`unusable pattern: ${read.problem}`);
  return (value) => typeof value !== "string" || read.test(value);
}
function ofNumbers(operand, holds3) {
  return withOperand(operand, (value, limit) => typeof value !== "number" || holds3(value, limit));
}
function ofStrings(operand, holds3) {
  return withOperand(
    operand,
    (value, limit) => typeof value !== "string" || holds3([...value].length, limit)
  );
}
function ofArrays(operand, holds3) {
  return withOperand(
    operand,
    (value, limit) => !Array.isArray(value) || holds3(value.length, limit)
  );
}
function withOperand(operand, judge) {
  if (!isObject(operand)) return (value) => judge(value, operand);
  const name2 = String(operand.$data).replace("/options/", "");
  return (value, data) => judge(value, data.options[name2]);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/rules/compile.ts
function compileRule(rule2) {
  return {
    rule: rule2,
    matches: whenAsked(rule2.when),
    cases: rule2.cases.map((one) => whenAsked(one.when))
  };
}
function whenAsked(when) {
  let matcher;
  return (data) => {
    matcher ??= matcherOf(when);
    return matcher(data);
  };
}

// src/rules/generated/rules.ts
var rules = [
  {
    "id": "automount/automount-override",
    "title": "Pod overrides its service account's opt-out",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "automount": {
          "properties": {
            "pod": {
              "const": true
            },
            "serviceAccount": {
              "const": false
            }
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} takes the token of {account.label}, although the account says 'automountServiceAccountToken: false'. The pod wins. The account is bound to a role, so this may be the one pod that needs the token: make sure that it is."
      }
    ],
    "at": [
      "automount"
    ],
    "related": [
      "accountAutomount",
      "bindings"
    ],
    "chain": [],
    "message": "{object} takes the token of {account.label}, although the account says 'automountServiceAccountToken: false'. The pod wins, so the opt-out that its owner wrote protects nothing here.",
    "fix": "If no container calls the Kubernetes API, delete the line. If one does, write `false` and mount a one-hour projected token into that container only (`sa-lint explain automount/automounted-token` shows how), or suppress this finding.",
    "options": {},
    "aliases": []
  },
  {
    "id": "automount/automounted-token",
    "title": "Automatically mounted token",
    "severity": "warning",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "automount": {
          "properties": {
            "value": {
              "const": true
            },
            "containerCount": {
              "type": "integer",
              "minimum": 1
            }
          }
        }
      },
      "allOf": [
        {
          "anyOf": [
            {
              "properties": {
                "automount": {
                  "properties": {
                    "requested": {
                      "const": false
                    }
                  }
                }
              }
            },
            {
              "properties": {
                "account": {
                  "properties": {
                    "bound": {
                      "const": false
                    }
                  }
                },
                "usesToken": {
                  "const": false
                }
              }
            }
          ]
        },
        {
          "anyOf": [
            {
              "properties": {
                "automount": {
                  "properties": {
                    "settable": {
                      "const": true
                    }
                  }
                }
              }
            },
            {
              "properties": {
                "account": {
                  "properties": {
                    "declared": {
                      "const": true
                    }
                  }
                }
              }
            }
          ]
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                }
              }
            },
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "The kind {kind} has no `automountServiceAccountToken`: write `true` on the ServiceAccount, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "usesToken": {
              "const": true
            },
            "automount": {
              "properties": {
                "requested": {
                  "const": false
                }
              }
            },
            "account": {
              "properties": {
                "bound": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of the service account '{account.name}' only because nothing turns it off. A program in its pods works through the Kubernetes API, so the token is needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` there, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "bound": {
                  "const": true
                },
                "isDefault": {
                  "const": true
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of the service account 'default' only because nothing turns it off. The account is bound to a role, perhaps for another pod that uses it, and whoever gets into one of its containers ({automount.containers}) has those rights for up to a year.",
        "fix": "If no container calls the Kubernetes API, set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`). If one does, give the workload a ServiceAccount of its own and bind that instead of `default`."
      },
      {
        "when": {
          "properties": {
            "builtIn": {
              "const": false
            },
            "kind": {
              "enum": [
                "Service",
                "Configuration",
                "Revision"
              ]
            },
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` on the ServiceAccount, to say that the token is meant: Knative refuses it in the pod spec."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` there, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, which nothing here grants any right. A {kind} cannot turn the token off itself, and the account does not; a thief can use it for up to a year.",
        "fix": "Write `automountServiceAccountToken: false` on the ServiceAccount. If the controller of this kind, or the software that it starts, talks to the Kubernetes API, keep the token and write `true` there instead, with a binding that says what for."
      },
      {
        "when": {
          "properties": {
            "knownSoftware": {
              "type": "string"
            }
          }
        },
        "message": "{object} gets the automatic token of {account.label}, and seems to run or use {knownSoftware}, which usually needs a token. Whoever gets into one of its containers ({automount.containers}) can use this one for up to a year.",
        "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Where a controller makes the pods and allows no such volume, write `true`, and keep the binding that the token is for beside the workload."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "pod"
                }
              }
            }
          }
        },
        "message": "{object} asks for the token of {account.label}, which nothing here grants any right. The pod says 'automountServiceAccountToken: true', and whoever gets into one of its containers ({automount.containers}) can use the token for up to a year."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "serviceAccount"
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, because the account says 'automountServiceAccountToken: true'. Nothing here grants the account any right, and whoever gets into a container ({automount.containers}) can use the token for up to a year."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "declared": {
                  "const": false
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, because nothing in the input turns it off: neither the pod nor a ServiceAccount object. Whoever gets into one of its containers ({automount.containers}) can use the token at the API server for up to a year."
      }
    ],
    "at": [
      "automount",
      "podSpec"
    ],
    "related": [
      "accountAutomount",
      "account",
      "bindings"
    ],
    "chain": [],
    "message": "{object} gets the token of {account.label}, because neither the pod nor the account turns it off. Whoever gets into one of its containers ({automount.containers}) can use the token at the API server for up to a year.",
    "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`). If a container does call the Kubernetes API, mount a one-hour projected token into that one (`sa-lint explain automount/automounted-token` shows how).",
    "options": {},
    "aliases": []
  },
  {
    "id": "automount/token-in-every-container",
    "title": "Token in every container of the pod",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "automount": {
          "properties": {
            "value": {
              "const": true
            },
            "containerCount": {
              "type": "integer",
              "minimum": 2
            }
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                }
              }
            }
          }
        },
        "fix": "The kind {kind} has no `automountServiceAccountToken`: write `false` on the ServiceAccount, and mount a one-hour projected token into the container that needs it only (`sa-lint explain automount/token-in-every-container` shows how)."
      }
    ],
    "at": [
      "automount",
      "podSpec"
    ],
    "related": [
      "containers",
      "accountAutomount"
    ],
    "chain": [],
    "message": "{object} gives the token of {account.label} to {automount.containerCount} containers ({automount.containers}). Whoever gets into any one of them, a sidecar or an init container too, can speak to the API server as this account.",
    "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it only (`sa-lint explain automount/token-in-every-container` shows how).",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/credential-provider-token",
    "title": "An image credential provider gets too much of a token",
    "severity": "warning",
    "profile": "recommended",
    "subject": "credentialProvider",
    "when": {
      "anyOf": [
        {
          "properties": {
            "hasAudience": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "cacheType": {
              "const": "ServiceAccount"
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "hasAudience": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} caches what '{provider}' answers by service account, and not by token. Pods of one account share registry credentials that were given to one of them, also after that pod is gone.",
        "fix": "Set `cacheType: Token`, unless the registry decides by account alone."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} gives '{provider}' a token of the pod's account without an audience of its own. The plugin, and whoever it sends the token to, can use it at the API server.",
    "fix": "Name the registry's audience: `serviceAccountTokenAudience: registry.example.com`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/extended-token-flag",
    "title": "Automatic tokens live for a year",
    "severity": "warning",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "extendsTokens": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "extendExpiration",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} lets the API server stretch every automatically mounted token from one hour to a year. A token that leaks from any pod, log or backup stays useful until the pod is gone.",
    "fix": "Set `--service-account-extend-token-expiration=false`. Clients that read their token only once at start stop working after an hour; client-go since 0.15.7 and the current clients of Python, Java and JavaScript read it anew. The metric `serviceaccount_stale_tokens_total` tells whether there are any left.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/legacy-signing-key",
    "title": "Tokens are checked with the TLS key",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "hasKeyFile": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "keyFile",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} names no key to check service-account tokens with, so the API server takes its own TLS key. Whoever gets that key, to impersonate the server once, can sign a token of any account.",
    "fix": "Give the tokens a key pair of their own: `--service-account-key-file=/etc/kubernetes/pki/sa.pub` here, its private half as `--service-account-signing-key-file` and for the controller manager. Tokens signed with the old key stop working, so list both public keys until they are gone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/node-restriction-off",
    "title": "A node may ask for any token of its pods and change other nodes",
    "severity": "warning",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "restrictsNodes": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "disabledPlugins",
      "enabledPlugins",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} runs without the admission plugin NodeRestriction. A stolen kubelet credential can then request unbound tokens of every account on its node, label its node and pull other pods onto it.",
    "fix": "Add it: `--enable-admission-plugins=NodeRestriction,…`. The flag replaces what kubeadm or k3s pass by themselves, so name it there too.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/service-account-admission-off",
    "title": "Service-account admission is off",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "admitsAccounts": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "disabledPlugins",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} disables the admission plugin ServiceAccount. Pods then run without a checked account, and what a namespace says about mounting tokens is not looked at any more.",
    "fix": "Take `ServiceAccount` out of `--disable-admission-plugins`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/shared-controller-credentials",
    "title": "All controllers share one credential",
    "severity": "warning",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "ownCredentials": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "ownCredentials",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} runs every controller with one credential that owns nearly everything. A flaw in one controller is then worth the whole cluster, and the audit log cannot tell them apart.",
    "fix": "Set `--use-service-account-credentials=true`. Each controller then acts as an account of its own in kube-system with a built-in role; kubeadm, k3s and RKE2 set it by themselves.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/static-token-file",
    "title": "Static tokens in a file",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "hasStaticTokens": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "tokenFile",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} accepts the tokens of a file on the control plane's disk. They never expire, stand there in clear, and a stolen one works until the API server is restarted with another file.",
    "fix": "Remove `--token-auth-file`. Programs use service accounts with projected tokens or `kubectl create token`, people an OIDC provider (`--authentication-config`).",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/token-lookup-off",
    "title": "Tokens outlive their Secrets and accounts",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "looksUpTokens": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "lookup",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} does not look a token's Secret and account up. A long-lived token that once leaked keeps working after its Secret and its account are deleted, so nothing takes it back.",
    "fix": "Remove `--service-account-lookup=false`; the default is true.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/unencrypted-secrets",
    "title": "Secrets are written to etcd in clear",
    "severity": "warning",
    "profile": "recommended",
    "subject": "encryption",
    "when": {
      "anyOf": [
        {
          "properties": {
            "covered": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "provider": {
              "enum": [
                "identity",
                null
              ]
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "covered": {
              "const": false
            }
          }
        },
        "message": "{object} leaves Secrets out, so the API server writes them to etcd in clear. A backup or a disk of etcd then holds every long-lived token of the cluster, ready for use."
      }
    ],
    "at": [
      "self",
      "resources"
    ],
    "related": [],
    "chain": [],
    "message": "{object} lets the API server write Secrets to etcd in clear. A backup or a disk of etcd then holds every long-lived token of the cluster, ready for use.",
    "fix": "Name `secrets` under `resources`, and put a provider that encrypts (`kms` v2, `secretbox`, `aescbc`) before `identity`, which stays last to read what is old. Then write all Secrets anew: `kubectl get secrets -A -o json | kubectl replace -f -`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/unlimited-token-expiration",
    "title": "No upper limit for token lifetimes",
    "severity": "note",
    "profile": "strict",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "limitsTokens": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "maxExpiration",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} sets no upper limit for the lifetime of tokens. Whoever may create one for an account can keep it for 136 years, and no list shows that it exists.",
    "fix": "Set `--service-account-max-token-expiration=24h` (at least one hour). Longer requests are shortened with a warning, not refused.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/conflicting-service-account",
    "title": "Two different service accounts in one pod spec",
    "severity": "error",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "account": {
          "properties": {
            "alias": {
              "const": "different"
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccount"
    ],
    "related": [
      "serviceAccountName",
      "account",
      "bindings"
    ],
    "chain": [],
    "message": "{object} names two service accounts, and runs as '{account.serviceAccountName}'. Its deprecated field 'serviceAccount' says '{account.serviceAccount}', which Kubernetes ignores without an error or a warning.",
    "fix": "Delete the `serviceAccount` line and keep in `serviceAccountName` the account that is meant. If that is the one of the deleted line, the pods change their identity: check that its role bindings are there first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/default-service-account",
    "title": "Workload runs as the default service account",
    "severity": "warning",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "impersonates": {
          "const": false
        },
        "account": {
          "properties": {
            "isDefault": {
              "const": true
            }
          }
        }
      },
      "anyOf": [
        {
          "properties": {
            "holdsToken": {
              "const": true
            }
          }
        },
        {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        {
          "properties": {
            "account": {
              "properties": {
                "cloudIdentity": {
                  "enum": [
                    "aws",
                    "google",
                    "azure"
                  ]
                }
              }
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "cloudIdentity": {
                  "enum": [
                    "aws",
                    "google",
                    "azure"
                  ]
                }
              }
            }
          }
        },
        "message": "{object} runs as the service account 'default', which carries a cloud identity ({account.cloudIdentity}). It can act in the cloud account without having asked for it, as can every pod of the namespace that names no account."
      },
      {
        "when": {
          "properties": {
            "holdsToken": {
              "const": true
            },
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} runs as the service account 'default', which is bound to a role, and holds its token. A thief of the token has those rights, and so has every other pod of the namespace that names no account."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} runs as the service account 'default', which is bound to a role. It holds no token today, but whoever may add a volume or a container to it can have one with those rights."
      }
    ],
    "at": [
      "serviceAccountName",
      "serviceAccountValue",
      "podSpec"
    ],
    "related": [
      "account",
      "cloudIdentity",
      "bindings"
    ],
    "chain": [],
    "message": "{object} runs as the service account 'default' and holds its token. Every pod of the namespace that names no account shares this identity, so a right granted for one of them is granted to all.",
    "fix": "Create a ServiceAccount for this workload and name it in `{account.path}`. Move to it the role bindings and cloud annotations of `default` that the workload needs: until then it lacks those rights.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/default-service-account-automount",
    "title": "Default service account hands out tokens",
    "severity": "warning",
    "profile": "recommended",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "isDefault": {
          "const": true
        },
        "automount": {
          "enum": [
            true,
            null
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "automount": {
              "const": true
            }
          }
        },
        "message": "{object} asks for its token to be mounted into every pod of the namespace that names no account. Whoever gets into one of them can speak to the API server as 'default'."
      }
    ],
    "at": [
      "automount",
      "self"
    ],
    "related": [
      "bindings"
    ],
    "chain": [],
    "message": "{object} does not say 'automountServiceAccountToken: false', so its token goes to every pod of the namespace that names no account. Whoever gets into one of them can speak to the API server as 'default'.",
    "fix": "Write `automountServiceAccountToken: false` at the top level of this ServiceAccount. Pods that use `default` and talk to the API (Prometheus, operators, Kubernetes service discovery) lose their token: give them an account of their own first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/deprecated-service-account-field",
    "title": "Deprecated serviceAccount field",
    "severity": "note",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        }
      },
      "anyOf": [
        {
          "properties": {
            "account": {
              "properties": {
                "alias": {
                  "const": "alone"
                }
              }
            }
          }
        },
        {
          "properties": {
            "exported": {
              "const": false
            },
            "account": {
              "properties": {
                "alias": {
                  "const": "same"
                }
              }
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "alias": {
                  "const": "same"
                }
              }
            }
          }
        },
        "message": "{object} names its service account twice, in 'serviceAccountName' and in the deprecated 'serviceAccount'. The next edit of only one of them decides silently: 'serviceAccountName' wins.",
        "fix": "Delete the `serviceAccount` line. Nothing changes: the API server takes `serviceAccountName`."
      }
    ],
    "at": [
      "serviceAccount"
    ],
    "related": [
      "serviceAccountName"
    ],
    "chain": [],
    "message": "{object} names {account.label} in the deprecated field 'serviceAccount'. Kubernetes still reads it, but kustomize does not rename it, and tools that look only at 'serviceAccountName' see the account 'default'.",
    "fix": "Rename the key to `serviceAccountName`. Nothing changes for the API server, which copies one into the other.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/missing-service-account",
    "title": "Service account that is not declared",
    "severity": "warning",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "account": {
          "properties": {
            "isDefault": {
              "const": false
            },
            "declared": {
              "const": false
            },
            "othersDeclared": {
              "const": true
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccountName",
      "serviceAccountValue"
    ],
    "related": [],
    "chain": [],
    "message": "{object} runs as {account.label}, which these manifests do not declare although they declare others of its namespace. If the cluster has none of that name, the API server refuses the pods; if it has one, nobody reviews here what it may do.",
    "fix": "Correct the name, or add the ServiceAccount to these manifests. Where another repository or an operator makes it, turn this finding off with a suppression that says so.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/service-account-automount",
    "title": "Service account asks for its token in every pod",
    "severity": "note",
    "profile": "strict",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "isDefault": {
          "const": false
        },
        "automount": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "automount"
    ],
    "related": [
      "bindings"
    ],
    "chain": [],
    "message": "{object} has its token mounted into every container of every pod that names it. Whoever gets into any of those containers can speak to the API server as this account.",
    "fix": "Write `automountServiceAccountToken: false` here, and let each pod that talks to the API decide for itself: best with a one-hour projected token in the one container that needs it, else with `automountServiceAccountToken: true` in its pod spec. Charts made with `helm create` set this from `serviceAccount.automount` in values.yaml.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/shared-service-account",
    "title": "Bound service account shared by several workloads",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "account": {
          "properties": {
            "bound": {
              "const": true
            },
            "sharedWith": {
              "type": "array",
              "minItems": 1
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccountName",
      "serviceAccountValue",
      "podSpec"
    ],
    "related": [
      "sharers",
      "bindings"
    ],
    "chain": [],
    "message": "{object} shares {account.label}, which is bound to a role, with other workloads. Each of them has the rights that the others need, and a thief of one token acts as all of them.",
    "fix": "Give each workload a ServiceAccount of its own, and bind to it only the role that it needs. A workload that needs none can lose its token: `automountServiceAccountToken: false`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/unnamed-service-account",
    "title": "Workload without a service account of its own",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "holdsToken": {
          "const": false
        },
        "account": {
          "properties": {
            "isDefault": {
              "const": true
            },
            "bound": {
              "const": false
            },
            "cloudIdentity": {
              "const": null
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccountName",
      "serviceAccountValue",
      "podSpec"
    ],
    "related": [
      "account"
    ],
    "chain": [],
    "message": "{object} has no service account of its own and runs as 'default'. It holds no token today, but it gets every right and cloud identity that is ever given to that account.",
    "fix": "Create a ServiceAccount for this workload with `automountServiceAccountToken: false` and name it in `{account.path}`. Nothing breaks: the pods hold no token now.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/committed-token",
    "title": "Service-account token in a manifest",
    "severity": "error",
    "profile": "recommended",
    "subject": "committedToken",
    "when": {
      "properties": {
        "form": {
          "enum": [
            "legacy",
            "bound"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "form": {
              "const": "bound"
            }
          }
        },
        "message": "{object} contains a token of the service account '{account}' in '{field}', valid until {expires} or until the object that it is bound to is deleted. Everyone who can read this file, its history or a copy of it can act as that account.",
        "fix": "Treat the token as stolen. Delete the Pod, Secret or Node that it is bound to, or the ServiceAccount if it is bound to nothing, so that the API server refuses it; then remove it here and from the repository's history. Have the workload read a projected token from a file instead of carrying one."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} contains a token of the service account '{account}' in '{field}', which never expires. Everyone who can read this file, its history or a copy of it can act as that account until the token is revoked.",
    "fix": "Treat the token as stolen. Delete the Secret that it came from, which revokes it (a new one of the same name gets a new token), check the audit log for its use, then remove it here and from the repository's history. Whatever used it breaks: give it a projected token, or for use from outside one from `kubectl create token` with a short `--duration`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/enforce-mountable-secrets",
    "title": "Reliance on enforce-mountable-secrets",
    "severity": "note",
    "profile": "strict",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "enforceMountableSecrets": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "enforceMountableSecrets"
    ],
    "related": [],
    "chain": [],
    "message": "{object} relies on the annotation 'kubernetes.io/enforce-mountable-secrets', which is deprecated since Kubernetes 1.32 and has holes. Secrets in projected volumes and those that CSI drivers read are not checked, so a pod of this account can still mount any Secret of the namespace.",
    "fix": "Keep Secrets that these pods must not read in another namespace, and delete the annotation: a separate namespace is what Kubernetes recommends instead. Deleting it breaks nothing; it only stops pods from being refused.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/ineffective-token-secret",
    "title": "Token Secret that does not do what it seems to",
    "severity": "warning",
    "profile": "recommended",
    "subject": "secretProblem",
    "when": {
      "properties": {
        "reason": {
          "enum": [
            "annotation-without-type",
            "immutable-without-data",
            "committed-uid",
            "before-account",
            "invalid-since-label"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "reason": {
              "const": "immutable-without-data"
            }
          }
        },
        "message": "{object} is immutable and empty, so Kubernetes can never write the token into it. Whatever waits for the token waits for ever.",
        "fix": "Delete the Secret and use a `serviceAccountToken` projection or `kubectl create token`. If a token that never expires really is needed, remove `immutable: true`."
      },
      {
        "when": {
          "properties": {
            "reason": {
              "const": "committed-uid"
            }
          }
        },
        "message": "{object} carries the UID of a service account of one cluster, and every cluster where the account's UID differs deletes the Secret. Whatever reads it then loses its token without an error.",
        "fix": "Delete the annotation `kubernetes.io/service-account.uid`: Kubernetes writes it. It shows that the object was exported from a cluster, so check that its `data` was not committed as well. Better still, delete the Secret and use a `serviceAccountToken` projection."
      },
      {
        "when": {
          "properties": {
            "reason": {
              "const": "before-account"
            }
          }
        },
        "message": "{object} stands before its service account '{account}' in this file, so 'kubectl apply -f' creates it first, and the token controller may delete it for want of the account. Then no token is written, and nothing says so.",
        "fix": "Move the ServiceAccount above the Secret (Helm and kustomize sort them so themselves). Better still, delete the Secret and use a `serviceAccountToken` projection."
      },
      {
        "when": {
          "properties": {
            "reason": {
              "const": "invalid-since-label"
            }
          }
        },
        "message": "{object} has the label 'kubernetes.io/legacy-token-invalid-since', and the API server refuses its token for as long as the label is there. The label is no expiry date: its value does not matter, and removing it makes the token valid again.",
        "fix": "To end the token for good, delete the Secret. To use it again, remove the label, and prefer a `serviceAccountToken` projection with a real expiry."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "serviceAccount"
    ],
    "chain": [],
    "message": "{object} names {accountLabel} in an annotation, but is not of type 'kubernetes.io/service-account-token', so it never gets a token. Whatever reads it finds an ordinary Secret, with whatever someone wrote into it.",
    "fix": "Delete the annotation `kubernetes.io/service-account.name`, and use a `serviceAccountToken` projection or `kubectl create token` where a token is needed. The type of an existing Secret cannot be changed. If a token was pasted into it, delete the Secret that it came from.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/listed-token-secret",
    "title": "Service account lists a token Secret",
    "severity": "warning",
    "profile": "recommended",
    "subject": "accountSecret",
    "when": {
      "properties": {
        "known": {
          "enum": [
            "declared",
            "generated-name"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "known": {
              "const": "generated-name"
            }
          }
        },
        "message": "{object} lists '{secret}', which has the name of a token Secret that Kubernetes made before version 1.24. The list looks exported from an old cluster: the Secret is not made any more, and where it is still there its token never expires.",
        "fix": "Delete the entry. Since Kubernetes 1.24 accounts get no such Secret, and pods do not need it. If it still exists in a cluster, see that nothing uses it and delete it there, which revokes its token."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "message": "{object} lists the token Secret '{secret}', so Kubernetes takes it for one that it made itself: unused for a year, its token is refused, and later the Secret is deleted. Until then it never expires, and whoever may read secrets of the namespace can act as '{account}'.",
    "fix": "Delete the entry and, once its users have moved to `serviceAccountToken` projections or `kubectl create token`, the Secret. The list is needed only for the deprecated annotation `kubernetes.io/enforce-mountable-secrets`. An account that names no Secret works as before.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/long-lived-token-consumer",
    "title": "Workload reads a token that never expires",
    "severity": "error",
    "profile": "recommended",
    "subject": "secretUse",
    "when": {
      "properties": {
        "via": {
          "enum": [
            "volume",
            "projected volume",
            "env",
            "envFrom",
            "csi",
            "imagePullSecrets"
          ]
        },
        "account": {
          "type": "string",
          "not": {
            "const": ""
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "ownAccount": {
              "const": false
            }
          }
        },
        "message": "{object} reads the Secret '{secret}' ({via}), a token of {accountLabel} that never expires and is not even its own. Whoever gets into the pod can act as that account too, from anywhere, until the Secret is deleted.",
        "fix": "If the pod is meant to act as that account, run it as such with `serviceAccountName` and a `serviceAccountToken` projection (`expirationSeconds: 3600`). Otherwise bind the rights that it needs to its own account. Then delete the Secret, which revokes the token. The Secret may be all that Argo Workflows' executor has: set `executor.serviceAccountName` deliberately and suppress this finding there."
      },
      {
        "when": {
          "properties": {
            "via": {
              "enum": [
                "env",
                "envFrom"
              ]
            }
          }
        },
        "message": "{object} puts the Secret '{secret}' into its environment ({via}), a token of {accountLabel} that never expires. Environments end up in crash reports, debug pages and child processes, and each copy works until the Secret is deleted."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "message": "{object} reads the Secret '{secret}' ({via}), a token of {accountLabel} that never expires. Whoever gets into the pod once can act as that account from anywhere, until the Secret is deleted.",
    "fix": "Read a projected token instead: a volume with `serviceAccountToken` (`path: token`, `expirationSeconds: 3600`, an `audience` unless it is for the Kubernetes API). Then delete the Secret, which revokes the token. The application has to read the token from the file, again every few minutes.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/long-lived-token-secret",
    "title": "Token Secret that never expires",
    "severity": "error",
    "profile": "recommended",
    "subject": "secret",
    "when": {
      "properties": {
        "account": {
          "type": "string",
          "not": {
            "const": ""
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "bound": {
              "const": true
            }
          }
        },
        "message": "{object} makes Kubernetes write a token of {accountLabel} that never expires, and the account is bound to a role. Whoever reads the Secret once, by the API, a backup or etcd, has those rights until somebody deletes it."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "account",
      "serviceAccount"
    ],
    "chain": [],
    "message": "{object} makes Kubernetes write a token of {accountLabel} that never expires. Whoever reads the Secret once, by the API, a backup or etcd, can act as that account until somebody deletes it.",
    "fix": "Delete this Secret. A pod gets a token of its own account from a `serviceAccountToken` projection with `expirationSeconds: 3600`; CI and people get one from `kubectl create token <account> --duration=1h`. What reads the Secret today stops working, so move it first. Argo Workflows executors, Argo CD cluster credentials and multi-cluster remote secrets of Istio and Linkerd may still need one: keep it out of Git, rotate it, and suppress this finding with that reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/token-secret-without-account",
    "title": "Token Secret that names no account",
    "severity": "error",
    "profile": "recommended",
    "subject": "secret",
    "when": {
      "properties": {
        "account": {
          "enum": [
            null,
            ""
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "const": ""
            }
          }
        },
        "message": "{object} is of type 'kubernetes.io/service-account-token', but its annotation 'kubernetes.io/service-account.name' is empty. The API server refuses it."
      }
    ],
    "at": [
      "account",
      "annotations",
      "self"
    ],
    "related": [
      "self"
    ],
    "chain": [],
    "message": "{object} is of type 'kubernetes.io/service-account-token', but has no annotation 'kubernetes.io/service-account.name'. The API server refuses it.",
    "fix": "Best delete it: pods get their token from a `serviceAccountToken` projection, people from `kubectl create token`. If it is not meant to hold a token, use `type: Opaque`. If a token that never expires really is needed, name its account in the annotation.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/dropped-document",
    "title": "Text that kubectl never reads",
    "severity": "warning",
    "profile": "recommended",
    "subject": "document",
    "when": {
      "properties": {
        "problem": {
          "const": "dropped-document"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This part of the file is never applied: {detail}. Reviewers see it, the cluster does not.",
    "fix": "Put `---` in front of it, in place of the line `...` if there is one. What follows is then applied, so read it first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/duplicate-field",
    "title": "Token field written twice",
    "severity": "warning",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "const": "duplicate"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [
      "other"
    ],
    "chain": [],
    "message": "{object} has '{field}' twice at '{path}', and this line loses: kubectl takes the last one without a word. What a reviewer reads first is not what runs.",
    "fix": "Delete the line that is not meant. The last one is in force today.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/empty-automount",
    "title": "Empty automountServiceAccountToken",
    "severity": "warning",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "const": "null"
        },
        "field": {
          "const": "automountServiceAccountToken"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} has an empty '{path}', which counts as unset, so the token stays on unless something else turns it off. Whoever reads the line takes it for a decision.",
    "fix": "Write `false`, or delete the line. In a Helm chart, print the line only when the value is set, or set it in values.yaml.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/invalid-field-type",
    "title": "Token field that the API server refuses",
    "severity": "error",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "enum": [
            "wrong-type",
            "invalid-name"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "problem": {
              "const": "invalid-name"
            }
          }
        },
        "message": "{object} has {value} at '{path}', which cannot be a name in Kubernetes, so the API server refuses the object.",
        "fix": "Write small letters, digits and '-', with a letter or digit first and last: up to 63 characters for a namespace; the name of an account or Secret may have up to 253, and dots between such parts."
      },
      {
        "when": {
          "properties": {
            "expectedType": {
              "const": "boolean"
            }
          }
        },
        "fix": "Write `false` or `true`, without quotes."
      },
      {
        "when": {
          "properties": {
            "expectedType": {
              "const": "integer"
            }
          }
        },
        "fix": "Write the number of seconds without quotes and units, such as `3600`."
      },
      {
        "when": {
          "properties": {
            "expectedType": {
              "const": "string"
            }
          }
        },
        "fix": "Put the value in quotes if it is meant. Names like `yes`, `on`, `null` and `123` are no strings in YAML without them."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} has a {foundType} at '{path}', where Kubernetes wants a value of type {expectedType}, so the API server refuses the object. It is not taken for what it looks like.",
    "fix": "Write a value of the type {expectedType}, as the Kubernetes reference shows it for this field.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/misplaced-field",
    "title": "Token field where Kubernetes ignores it",
    "severity": "error",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "enum": [
            "misplaced",
            "misspelled"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misspelled"
            }
          }
        },
        "message": "{object} says '{written}' at '{path}', which Kubernetes does not know: the field is '{field}'. It is refused or dropped with a warning, depending on who applies it; dropped, it leaves the token as if nothing had been written.",
        "fix": "Spell the key `{field}`, exactly and in this case."
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misplaced"
            },
            "expectedPath": {
              "type": "string"
            }
          }
        },
        "message": "{object} says '{field}' at '{path}', where Kubernetes does not read it: it belongs at '{expectedPath}'. It is refused or dropped with a warning, depending on who applies it; dropped, it leaves the token as if nothing had been written.",
        "fix": "Move the line to `{expectedPath}`. The pods change when it takes effect there, so check that none of them needs what it turns off."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "other"
    ],
    "chain": [],
    "message": "{object} says '{field}' at '{path}', where Kubernetes does not read it. It is refused or dropped with a warning, depending on who applies it; dropped, it changes nothing.",
    "fix": "Delete the line, and write it where it is meant: the account and automount in a pod spec, `audience` and `expirationSeconds` inside the `serviceAccountToken` of a projected volume.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/syntax-error",
    "title": "Document that kubectl refuses",
    "severity": "error",
    "profile": "recommended",
    "subject": "document",
    "when": {
      "properties": {
        "problem": {
          "const": "syntax-error"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "kubectl refuses this document: {detail}. Nothing in it could be judged here.",
    "fix": "Correct the text. If it is a template that becomes YAML later, lint what the template makes instead.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/exported-token-volume",
    "title": "Automatic token volume copied from a live pod",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": true
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "extended": {
              "const": true
            }
          }
        },
        "message": "{object} carries the volume '{volume}', the automatic token of a live pod copied into a manifest. It hands out a token of {accountLabel} whatever 'automountServiceAccountToken' says, and a default API server honours it for up to a year."
      }
    ],
    "at": [
      "volume",
      "self"
    ],
    "related": [
      "mounts"
    ],
    "chain": [],
    "message": "{object} carries the volume '{volume}', the automatic token of a live pod copied into a manifest. It hands out a token of {accountLabel} whatever 'automountServiceAccountToken' says.",
    "fix": "Delete the volume and its `volumeMounts`: Kubernetes adds them by itself where automount is on. If it is off and a container does need the API, keep the volume under another name, with `expirationSeconds: 3600` and not 3607, mounted in that container only.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/extended-token-expiration",
    "title": "Projected token is silently extended to a year",
    "severity": "error",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "extended": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "expirationSeconds",
      "self"
    ],
    "related": [
      "audience"
    ],
    "chain": [],
    "message": "{object} asks for a token of 3607 seconds in the volume '{volume}', which a default API server honours for up to a year. 3607 with the API server's audience is the mark of the automatic token: the kubelet renews the file every hour, but each stolen copy stays valid.",
    "fix": "Write `expirationSeconds: 3600`: a true one-hour token, and nothing else changes. Only software that reads the token once at start breaks, after an hour and not after a year. A token that is not for the API server also needs its own `audience`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/invalid-token-expiration",
    "title": "Token expiration that the API server refuses",
    "severity": "error",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "expirationProblem": {
          "enum": [
            "too-short",
            "too-long",
            "fractional"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "too-long"
            }
          }
        },
        "message": `{object} asks for a token of {expirationSeconds} seconds in the volume '{volume}', and the API server refuses more than 4294967296 (2^32). Whoever meant "for ever" cannot have it: a projected token always expires, and is renewed in time.`
      },
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "fractional"
            }
          }
        },
        "message": "{object} asks for a token of {expirationSeconds} seconds in the volume '{volume}', and the API server takes whole seconds only. The object is refused and the pods never start."
      }
    ],
    "at": [
      "expirationSeconds"
    ],
    "related": [],
    "chain": [],
    "message": "{object} asks for a token of {expirationSeconds} seconds in the volume '{volume}', and the API server refuses less than 600. The pods never start.",
    "fix": "Write `expirationSeconds: 3600`, or 600 for the shortest that there is. The kubelet renews the file, so a short life breaks nothing that reads it again.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/invalid-token-path",
    "title": "Token path that is refused or overwritten",
    "severity": "error",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "pathProblem": {
          "enum": [
            "missing",
            "empty",
            "absolute",
            "parent",
            "duplicate"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "pathProblem": {
              "enum": [
                "missing",
                "empty"
              ]
            }
          }
        },
        "message": "{object} projects a token in the volume '{volume}' without a file name, and the API server refuses the object. 'path' is required.",
        "fix": "Write `path: token` inside `serviceAccountToken`: the file's name, relative to the directory where the volume is mounted."
      },
      {
        "when": {
          "properties": {
            "pathProblem": {
              "const": "duplicate"
            }
          }
        },
        "message": "{object} has two sources in the volume '{volume}' that write the same file '{path}', so one of them is lost. The API server only warns; the application reads whichever came last, and may send the wrong token to the wrong service.",
        "fix": "Give each source of the volume a `path` of its own, and tell the application which one to read."
      }
    ],
    "at": [
      "path",
      "self"
    ],
    "related": [
      "otherPath"
    ],
    "chain": [],
    "message": "{object} projects a token in the volume '{volume}' to '{path}', which the API server refuses. A path must be relative and must not contain '..'.",
    "fix": "Write `path: token`, relative to the directory where the volume is mounted, and put the directory into the container's `mountPath`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/long-token-expiration",
    "title": "Projected token lives too long",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "extended": {
          "enum": [
            false,
            "unknown"
          ]
        },
        "expirationProblem": {
          "const": null
        },
        "expirationSeconds": {
          "type": "number",
          "exclusiveMinimum": {
            "$data": "/options/maxSeconds"
          }
        }
      }
    },
    "cases": [],
    "at": [
      "expirationSeconds"
    ],
    "related": [],
    "chain": [],
    "message": "{object} asks for tokens of {expirationSeconds} seconds in the volume '{volume}', more than the {options.maxSeconds} that are allowed. The kubelet renews a token after 24 hours at the latest, so anything beyond 30 hours (108000 seconds) only lengthens the life of a stolen copy.",
    "fix": "Write `expirationSeconds: 3600`. The kubelet renews the file at 80 % of the lifetime, so only software that reads the token once and keeps it breaks: have it read the file again, at least every few minutes.",
    "options": {
      "maxSeconds": 86400
    },
    "aliases": []
  },
  {
    "id": "projected/stale-token-mount",
    "title": "Token mounted so that it is never renewed",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenMount",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "subPathField": {
          "enum": [
            "subPath",
            "subPathExpr"
          ]
        }
      }
    },
    "cases": [],
    "at": [
      "subPath",
      "self"
    ],
    "related": [
      "token"
    ],
    "chain": [],
    "message": "{object} mounts the token volume '{volume}' into the container '{container}' with '{subPathField}', so the file is never renewed. The token in the container goes stale when it expires.",
    "fix": "Mount the whole volume at a directory of its own, without `subPath`, and point the application at the file below it. The path that the application reads changes, unless `path` in the `serviceAccountToken` and `mountPath` together give the old one.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/token-without-audience",
    "title": "Projected token without an audience",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "audience": {
          "const": null
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "replacesAutomount": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} projects an API server token of {accountLabel} in the volume '{volume}', without an audience. That is the documented replacement of the automatic token; naming the audience would show that the API server is meant.",
        "fix": "Nothing has to change. If your cluster's audience is known (`--api-audiences`, usually `https://kubernetes.default.svc.cluster.local`), you may write it as `audience`. With another audience the API server refuses the token and Kubernetes clients break."
      }
    ],
    "at": [
      "audience",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}' that names no audience, so the API server accepts it. Whoever receives or steals it, the service it is sent to included, can use it against the cluster.",
    "fix": "Write `audience:` with the name that the receiving service checks, such as `vault` or its URL, and have that service check it (TokenReview with `audiences`). If the token is meant for the Kubernetes API, mount it at /var/run/secrets/kubernetes.io/serviceaccount as `token`, in that container only. A receiver that expects the API's audience refuses the token until it is told the new one.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/token-without-expiration",
    "title": "Projected token without an expiration",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "expirationSeconds": {
          "const": null
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "replacesAutomount": {
              "const": true
            }
          }
        },
        "severity": "note"
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}' without saying how long it lives. The API server picks 3600 seconds today; the manifest should say how long a stolen copy works.",
    "fix": "Write `expirationSeconds: 3600` inside `serviceAccountToken` (600 is the least). Nothing breaks: it is today's default, and the kubelet renews the file in time. Not 3607 with the API server's audience, which is honoured for up to a year.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/unmounted-token",
    "title": "Projected token that no container mounts",
    "severity": "note",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "mounted": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "volume",
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}', which no container mounts. Either the mount is missing or misspelled, or the volume is left over.",
    "fix": "Mount the volume in the container that needs it, or delete it. If a mutating webhook mounts it into a container that it injects (the Vault Agent Injector can), suppress this finding and say so.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/world-readable-token",
    "title": "Token file readable by every user of the container",
    "severity": "note",
    "profile": "strict",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "mounted": {
          "const": true
        },
        "worldReadable": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "defaultMode",
      "self"
    ],
    "related": [
      "mounts"
    ],
    "chain": [],
    "message": "{object} writes the token in the volume '{volume}' with mode {fileMode}, so every user of the containers that mount it can read it. A process that dropped its rights, or a sandboxed plugin, can still use it as {accountLabel}.",
    "fix": "Set `securityContext.runAsUser` to one number for the whole pod (the file becomes 0600 and that user's), or `securityContext.fsGroup` (0640 and that group's). With `defaultMode: 0400` alone, a container that does not run as root cannot read its token.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/expired-suppression",
    "title": "Suppression past its date",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "expired"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "rule": {
              "type": "string"
            }
          }
        },
        "message": "This suppression of '{rule}' ended on {until}, so its finding counts again. The date was set to make somebody look at it by then."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This suppression ended on {until}, so its findings count again. The date was set to make somebody look at it by then.",
    "fix": "Fix what it silenced and delete it. If the reason still holds, set a new `until=YYYY-MM-DD` and say in the reason why it takes longer.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/malformed-suppression",
    "title": "Suppression that cannot be read",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "malformed"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This suppression cannot be understood, so it silences nothing. {detail}.",
    "fix": "Write `# sa-lint-disable-line <rule>, <rule> until=YYYY-MM-DD -- <reason>` (also `-next-line` and `-file`; the date may be left out), or `<rule>: <reason>; <rule>: <reason>` in the annotation `sa-lint.dev/ignore`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/misplaced-suppression",
    "title": "Suppression where it can never apply",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "misplaced"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "suggestion": {
              "type": "string"
            }
          }
        },
        "message": "This suppression can never silence anything. {detail}. Did you mean '{suggestion}'?"
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This suppression can never silence anything. {detail}.",
    "fix": "Put a comment on the line that is reported, on the line above it (`sa-lint-disable-next-line`), or on a line of its own for the file (`sa-lint-disable-file`); put the annotation `sa-lint.dev/ignore` on the object or its pod template.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/missing-reason",
    "title": "Suppression without a reason",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "no-reason"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This suppression gives no reason, so it silences nothing. A reason is what lets the next reader judge whether it still holds.",
    "fix": "Say why behind two dashes: `# sa-lint-disable-line <rule> -- <reason>`; in the annotation `sa-lint.dev/ignore` behind a colon: `<rule>: <reason>`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/unknown-rule",
    "title": "Suppression of a rule that does not exist",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "unknown-rule"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "suggestion": {
              "type": "string"
            }
          }
        },
        "message": "This suppression names '{rule}', which is no rule, so it silences nothing. Did you mean '{suggestion}'?",
        "fix": "Write `{suggestion}`, or delete the suppression."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This suppression silences nothing, because '{rule}' does not name one rule. {detail}.",
    "fix": "Delete the suppression, or name a rule: `sa-lint rules` lists them all.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/unused-suppression",
    "title": "Suppression that silences nothing",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "unused"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "message": "This suppression of '{rule}' silences nothing: there is no such finding where it stands. Left here, it would silence the next one without a review.",
    "fix": "Delete it. If it should silence a finding on another line, move it there: a suppression acts on its own line, on the next line, or on its whole file or object.",
    "options": {},
    "aliases": []
  }
];

// src/rules/builtIn.ts
var runnable;
function builtInRules() {
  runnable ??= rules.map(compileRule);
  return runnable;
}

// src/kubernetes/generated/builtInRoles.ts
var packedRoles = {
  "admin": '{"selectors":[{"rbac.authorization.k8s.io/aggregate-to-admin":"true"}]}',
  "cluster-admin": '{"rules":[[["*"],["*"],["*"]],[["*"],[],[],[],["*"]]]}',
  "edit": '{"labels":{"rbac.authorization.k8s.io/aggregate-to-admin":"true"},"selectors":[{"rbac.authorization.k8s.io/aggregate-to-edit":"true"}]}',
  "system:aggregate-to-admin": '{"labels":{"rbac.authorization.k8s.io/aggregate-to-admin":"true"},"rules":[[["create"],["authorization.k8s.io"],["localsubjectaccessreviews"]],[["create","delete","deletecollection","get","list","patch","update","watch"],["rbac.authorization.k8s.io"],["rolebindings","roles"]]]}',
  "system:aggregate-to-edit": '{"labels":{"rbac.authorization.k8s.io/aggregate-to-edit":"true"},"rules":[[["get","list","watch"],[""],["pods/attach","pods/exec","pods/portforward","pods/proxy","secrets","services/proxy"]],[["impersonate"],[""],["serviceaccounts"]],[["create","delete","deletecollection","patch","update"],[""],["pods","pods/attach","pods/exec","pods/portforward","pods/proxy"]],[["create"],[""],["pods/eviction"]],[["create","delete","deletecollection","patch","update"],[""],["configmaps","persistentvolumeclaims","replicationcontrollers","replicationcontrollers/scale","secrets","serviceaccounts","services","services/proxy"]],[["create"],[""],["serviceaccounts/token"]],[["create","delete","deletecollection","patch","update"],["","events.k8s.io"],["events"]],[["create","delete","deletecollection","patch","update"],["apps"],["daemonsets","deployments","deployments/rollback","deployments/scale","replicasets","replicasets/scale","statefulsets","statefulsets/scale"]],[["create","delete","deletecollection","patch","update"],["autoscaling"],["horizontalpodautoscalers"]],[["create","delete","deletecollection","patch","update"],["batch"],["cronjobs","jobs"]],[["create","delete","deletecollection","patch","update"],["extensions"],["daemonsets","deployments","deployments/rollback","deployments/scale","ingresses","networkpolicies","replicasets","replicasets/scale","replicationcontrollers/scale"]],[["create","delete","deletecollection","patch","update"],["policy"],["poddisruptionbudgets"]],[["create","delete","deletecollection","patch","update"],["networking.k8s.io"],["ingresses","networkpolicies"]],[["create","delete","deletecollection","get","list","patch","update","watch"],["coordination.k8s.io"],["leases"]],[["create","delete","deletecollection","patch","update"],["resource.k8s.io"],["resourceclaims","resourceclaimtemplates"]]]}',
  "system:aggregate-to-view": '{"labels":{"rbac.authorization.k8s.io/aggregate-to-view":"true"},"rules":[[["get","list","watch"],[""],["configmaps","endpoints","persistentvolumeclaims","persistentvolumeclaims/status","pods","replicationcontrollers","replicationcontrollers/scale","serviceaccounts","services","services/status"]],[["get","list","watch"],[""],["bindings","limitranges","namespaces/status","pods/log","pods/status","replicationcontrollers/status","resourcequotas","resourcequotas/status"]],[["get","list","watch"],[""],["namespaces"]],[["get","list","watch"],["","events.k8s.io"],["events"]],[["get","list","watch"],["discovery.k8s.io"],["endpointslices"]],[["get","list","watch"],["apps"],["controllerrevisions","daemonsets","daemonsets/status","deployments","deployments/scale","deployments/status","replicasets","replicasets/scale","replicasets/status","statefulsets","statefulsets/scale","statefulsets/status"]],[["get","list","watch"],["autoscaling"],["horizontalpodautoscalers","horizontalpodautoscalers/status"]],[["get","list","watch"],["batch"],["cronjobs","cronjobs/status","jobs","jobs/status"]],[["get","list","watch"],["extensions"],["daemonsets","daemonsets/status","deployments","deployments/scale","deployments/status","ingresses","ingresses/status","networkpolicies","replicasets","replicasets/scale","replicasets/status","replicationcontrollers/scale"]],[["get","list","watch"],["policy"],["poddisruptionbudgets","poddisruptionbudgets/status"]],[["get","list","watch"],["networking.k8s.io"],["ingresses","ingresses/status","networkpolicies"]],[["get","list","watch"],["resource.k8s.io"],["resourceclaims","resourceclaims/status","resourceclaimtemplates"]]]}',
  "system:auth-delegator": '{"rules":[[["create"],["authentication.k8s.io"],["tokenreviews"]],[["create"],["authorization.k8s.io"],["subjectaccessreviews"]]]}',
  "system:basic-user": '{"rules":[[["create"],["authorization.k8s.io"],["selfsubjectaccessreviews","selfsubjectrulesreviews"]],[["create"],["authentication.k8s.io"],["selfsubjectreviews"]]]}',
  "system:certificates.k8s.io:certificatesigningrequests:nodeclient": '{"rules":[[["create"],["certificates.k8s.io"],["certificatesigningrequests/nodeclient"]]]}',
  "system:certificates.k8s.io:certificatesigningrequests:selfnodeclient": '{"rules":[[["create"],["certificates.k8s.io"],["certificatesigningrequests/selfnodeclient"]]]}',
  "system:certificates.k8s.io:kube-apiserver-client-approver": '{"rules":[[["approve"],["certificates.k8s.io"],["signers"],["kubernetes.io/kube-apiserver-client"]]]}',
  "system:certificates.k8s.io:kube-apiserver-client-kubelet-approver": '{"rules":[[["approve"],["certificates.k8s.io"],["signers"],["kubernetes.io/kube-apiserver-client-kubelet"]]]}',
  "system:certificates.k8s.io:kubelet-serving-approver": '{"rules":[[["approve"],["certificates.k8s.io"],["signers"],["kubernetes.io/kubelet-serving"]]]}',
  "system:certificates.k8s.io:legacy-unknown-approver": '{"rules":[[["approve"],["certificates.k8s.io"],["signers"],["kubernetes.io/legacy-unknown"]]]}',
  "system:controller:attachdetach-controller": '{"rules":[[["list","watch"],[""],["persistentvolumeclaims","persistentvolumes"]],[["get","list","watch"],[""],["nodes"]],[["patch","update"],[""],["nodes/status"]],[["list","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]],[["create","delete","get","list","watch"],["storage.k8s.io"],["volumeattachments"]],[["get","list","watch"],["storage.k8s.io"],["csidrivers"]],[["get","list","watch"],["storage.k8s.io"],["csinodes"]]]}',
  "system:controller:certificate-controller": '{"rules":[[["delete","get","list","watch"],["certificates.k8s.io"],["certificatesigningrequests"]],[["update"],["certificates.k8s.io"],["certificatesigningrequests/approval","certificatesigningrequests/status"]],[["approve"],["certificates.k8s.io"],["signers"],["kubernetes.io/kube-apiserver-client-kubelet"]],[["sign"],["certificates.k8s.io"],["signers"],["kubernetes.io/kube-apiserver-client","kubernetes.io/kube-apiserver-client-kubelet","kubernetes.io/kubelet-serving","kubernetes.io/legacy-unknown"]],[["create"],["authorization.k8s.io"],["subjectaccessreviews"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:clusterrole-aggregation-controller": '{"rules":[[["escalate","get","list","patch","update","watch"],["rbac.authorization.k8s.io"],["clusterroles"]]]}',
  "system:controller:cronjob-controller": '{"rules":[[["get","list","update","watch"],["batch"],["cronjobs"]],[["create","delete","get","list","patch","update","watch"],["batch"],["jobs"]],[["update"],["batch"],["cronjobs/status"]],[["update"],["batch"],["cronjobs/finalizers"]],[["delete","list","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:daemon-set-controller": '{"rules":[[["get","list","watch"],["apps","extensions"],["daemonsets"]],[["update"],["apps","extensions"],["daemonsets/status"]],[["update"],["apps","extensions"],["daemonsets/finalizers"]],[["list","watch"],[""],["nodes"]],[["create","delete","list","patch","watch"],[""],["pods"]],[["create"],[""],["pods/binding"]],[["create","delete","get","list","patch","update","watch"],["apps"],["controllerrevisions"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:deployment-controller": '{"rules":[[["get","list","update","watch"],["apps","extensions"],["deployments"]],[["update"],["apps","extensions"],["deployments/status"]],[["update"],["apps","extensions"],["deployments/finalizers"]],[["create","delete","get","list","patch","update","watch"],["apps","extensions"],["replicasets"]],[["get","list","update","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:device-taint-eviction-controller": '{"rules":[[["delete","get","list","watch"],[""],["pods"]],[["patch","update"],[""],["pods/status"]],[["get","list","watch"],["resource.k8s.io"],["resourceclaims"]],[["get","list","watch"],["resource.k8s.io"],["resourceslices"]],[["get","list","watch"],["resource.k8s.io"],["deviceclasses"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:disruption-controller": '{"rules":[[["get","list","watch"],["apps","extensions"],["deployments"]],[["get","list","watch"],["apps","extensions"],["replicasets"]],[["get","list","watch"],[""],["replicationcontrollers"]],[["get","list","watch"],["policy"],["poddisruptionbudgets"]],[["get","list","watch"],["apps"],["statefulsets"]],[["update"],["policy"],["poddisruptionbudgets/status"]],[["patch","update"],[""],["pods/status"]],[["get"],["*"],["*/scale"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:endpoint-controller": '{"rules":[[["get","list","watch"],[""],["pods","services"]],[["create","delete","get","list","update","watch"],[""],["endpoints"]],[["create"],[""],["endpoints/restricted"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:endpointslice-controller": '{"rules":[[["get","list","watch"],[""],["nodes","pods","services"]],[["update"],[""],["services/finalizers"]],[["create","delete","get","list","update","watch"],["discovery.k8s.io"],["endpointslices"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:endpointslicemirroring-controller": '{"rules":[[["get","list","watch"],[""],["endpoints","services"]],[["update"],[""],["services/finalizers"]],[["update"],[""],["endpoints/finalizers"]],[["create","delete","get","list","update","watch"],["discovery.k8s.io"],["endpointslices"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:ephemeral-volume-controller": '{"rules":[[["get","list","watch"],[""],["pods"]],[["update"],[""],["pods/finalizers"]],[["create","get","list","watch"],[""],["persistentvolumeclaims"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:expand-controller": '{"rules":[[["get","list","patch","update","watch"],[""],["persistentvolumes"]],[["patch","update"],[""],["persistentvolumeclaims/status"]],[["get","list","watch"],[""],["persistentvolumeclaims"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:generic-garbage-collector": '{"rules":[[["delete","get","list","patch","update","watch"],["*"],["*"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:horizontal-pod-autoscaler": '{"rules":[[["get","list","watch"],["autoscaling"],["horizontalpodautoscalers"]],[["update"],["autoscaling"],["horizontalpodautoscalers/status"]],[["get","update"],["*"],["*/scale"]],[["list","watch"],[""],["pods"]],[["list","watch"],["metrics.k8s.io"],["pods"]],[["get","list","watch"],["custom.metrics.k8s.io"],["*"]],[["get","list","watch"],["external.metrics.k8s.io"],["*"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:job-controller": '{"rules":[[["get","list","patch","update","watch"],["batch"],["jobs"]],[["update"],["batch"],["jobs/status"]],[["update"],["batch"],["jobs/finalizers"]],[["create","delete","list","patch","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:legacy-service-account-token-cleaner": '{"rules":[[["get"],[""],["configmaps"],["kube-apiserver-legacy-service-account-token-tracking"]],[["delete","patch"],[""],["secrets"]]]}',
  "system:controller:namespace-controller": '{"rules":[[["delete","get","list","watch"],[""],["namespaces"]],[["update"],[""],["namespaces/finalize","namespaces/status"]],[["delete","deletecollection","get","list","watch"],["*"],["*"]]]}',
  "system:controller:node-controller": '{"rules":[[["delete","get","list","patch","update","watch"],[""],["nodes"]],[["patch","update"],[""],["nodes/status"]],[["patch","update"],[""],["pods/status"]],[["delete","get","list","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:persistent-volume-binder": '{"rules":[[["create","delete","get","list","update","watch"],[""],["persistentvolumes"]],[["update"],[""],["persistentvolumes/status"]],[["get","list","update","watch"],[""],["persistentvolumeclaims"]],[["update"],[""],["persistentvolumeclaims/status"]],[["create","delete","get","list","watch"],[""],["pods"]],[["get","list","watch"],["storage.k8s.io"],["storageclasses"]],[["list","watch"],[""],["nodes"]],[["create","patch","update"],["","events.k8s.io"],["events"]],[["watch"],[""],["events"]]]}',
  "system:controller:pod-garbage-collector": '{"rules":[[["delete","list","watch"],[""],["pods"]],[["get","list","watch"],[""],["nodes"]],[["patch"],[""],["pods/status"]]]}',
  "system:controller:pv-protection-controller": '{"rules":[[["get","list","update","watch"],[""],["persistentvolumes"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:pvc-protection-controller": '{"rules":[[["get","list","update","watch"],[""],["persistentvolumeclaims"]],[["update"],[""],["persistentvolumeclaims/status"]],[["get","list","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:replicaset-controller": '{"rules":[[["get","list","update","watch"],["apps","extensions"],["replicasets"]],[["update"],["apps","extensions"],["replicasets/status"]],[["update"],["apps","extensions"],["replicasets/finalizers"]],[["create","delete","list","patch","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:replication-controller": '{"rules":[[["get","list","update","watch"],[""],["replicationcontrollers"]],[["update"],[""],["replicationcontrollers/status"]],[["update"],[""],["replicationcontrollers/finalizers"]],[["create","delete","list","patch","watch"],[""],["pods"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:resource-claim-controller": '{"rules":[[["get","list","watch"],[""],["pods"]],[["update"],[""],["pods/finalizers"]],[["create","delete","get","list","watch"],["resource.k8s.io"],["resourceclaims"]],[["patch","update"],["resource.k8s.io"],["resourceclaims","resourceclaims/status"]],[["patch","update"],[""],["pods/status"]],[["create","patch","update"],["","events.k8s.io"],["events"]],[["patch","update"],["resource.k8s.io"],["resourceclaims/binding"]]]}',
  "system:controller:resourcequota-controller": '{"rules":[[["list","watch"],["*"],["*"]],[["update"],[""],["resourcequotas/status"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:root-ca-cert-publisher": '{"rules":[[["create","update"],[""],["configmaps"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:route-controller": '{"rules":[[["list","watch"],[""],["nodes"]],[["patch"],[""],["nodes/status"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:selinux-warning-controller": '{"rules":[[["create","patch","update"],["","events.k8s.io"],["events"]],[["get","list","watch"],[""],["persistentvolumes"]],[["get","list","watch"],[""],["persistentvolumeclaims"]],[["get","list","watch"],[""],["pods"]],[["get","list","watch"],["storage.k8s.io"],["csidrivers"]]]}',
  "system:controller:service-account-controller": '{"rules":[[["create"],[""],["serviceaccounts"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:service-cidrs-controller": '{"rules":[[["get","list","patch","update","watch"],["networking.k8s.io"],["servicecidrs"]],[["patch","update"],["networking.k8s.io"],["servicecidrs/finalizers"]],[["patch","update"],["networking.k8s.io"],["servicecidrs/status"]],[["get","list","watch"],["networking.k8s.io"],["ipaddresses"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:service-controller": '{"rules":[[["get","list","watch"],[""],["services"]],[["patch","update"],[""],["services/status"]],[["list","watch"],[""],["nodes"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:statefulset-controller": '{"rules":[[["list","watch"],[""],["pods"]],[["get","list","watch"],["apps"],["statefulsets"]],[["update"],["apps"],["statefulsets/status"]],[["update"],["apps"],["statefulsets/finalizers"]],[["create","delete","get","patch","update"],[""],["pods"]],[["create","delete","get","list","patch","update","watch"],["apps"],["controllerrevisions"]],[["create","get","list","watch"],[""],["persistentvolumeclaims"]],[["delete","update"],[""],["persistentvolumeclaims"]],[["update"],[""],["pods/finalizers"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:ttl-after-finished-controller": '{"rules":[[["delete","get","list","watch"],["batch"],["jobs"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:ttl-controller": '{"rules":[[["list","patch","update","watch"],[""],["nodes"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:validatingadmissionpolicy-status-controller": '{"rules":[[["get","list","watch"],["admissionregistration.k8s.io"],["validatingadmissionpolicies"]],[["get","patch","update"],["admissionregistration.k8s.io"],["validatingadmissionpolicies/status"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:controller:volumeattributesclass-protection-controller": '{"rules":[[["get","list","watch"],[""],["persistentvolumeclaims"]],[["get","list","watch"],[""],["persistentvolumes"]],[["get","list","update","watch"],["storage.k8s.io"],["volumeattributesclasses"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:discovery": '{"rules":[[["get"],[],[],[],["/api","/api/*","/apis","/apis/*","/healthz","/livez","/openapi","/openapi/*","/readyz","/version","/version/"]]]}',
  "system:heapster": '{"rules":[[["get","list","watch"],[""],["events","namespaces","nodes","pods"]],[["get","list","watch"],["extensions"],["deployments"]]]}',
  "system:kube-aggregator": '{"rules":[[["get","list","watch"],[""],["endpoints","services"]]]}',
  "system:kube-controller-manager": '{"rules":[[["create","patch","update"],["","events.k8s.io"],["events"]],[["create"],["coordination.k8s.io"],["leases"]],[["get","update"],["coordination.k8s.io"],["leases"],["kube-controller-manager"]],[["create"],[""],["secrets","serviceaccounts"]],[["delete"],[""],["secrets"]],[["get"],[""],["configmaps","namespaces","secrets","serviceaccounts"]],[["update"],[""],["secrets","serviceaccounts"]],[["create"],["authentication.k8s.io"],["tokenreviews"]],[["create"],["authorization.k8s.io"],["subjectaccessreviews"]],[["list","watch"],["*"],["*"]],[["create"],[""],["serviceaccounts/token"]]]}',
  "system:kube-dns": '{"rules":[[["list","watch"],[""],["endpoints","services"]]]}',
  "system:kube-scheduler": '{"rules":[[["create","patch","update"],["","events.k8s.io"],["events"]],[["create"],["coordination.k8s.io"],["leases"]],[["get","list","update","watch"],["coordination.k8s.io"],["leases"],["kube-scheduler"]],[["create","delete","deletecollection","get","list","patch","update","watch"],["coordination.k8s.io"],["leasecandidates"]],[["get","list","watch"],[""],["nodes"]],[["delete","get","list","watch"],[""],["pods"]],[["create"],[""],["bindings","pods/binding"]],[["patch","update"],[""],["pods/status"]],[["get","list","watch"],[""],["replicationcontrollers","services"]],[["get","list","watch"],["apps","extensions"],["replicasets"]],[["get","list","watch"],["apps"],["statefulsets"]],[["get","list","watch"],["policy"],["poddisruptionbudgets"]],[["get","list","watch"],[""],["persistentvolumeclaims","persistentvolumes"]],[["create"],["authentication.k8s.io"],["tokenreviews"]],[["create"],["authorization.k8s.io"],["subjectaccessreviews"]],[["get","list","watch"],["storage.k8s.io"],["csinodes"]],[["get","list","watch"],["storage.k8s.io"],["volumeattachments"]],[["get","list","watch"],[""],["namespaces"]],[["get","list","watch"],["storage.k8s.io"],["csidrivers"]],[["get","list","watch"],["storage.k8s.io"],["csistoragecapacities"]],[["get","list","watch"],["resource.k8s.io"],["deviceclasses"]],[["get","list","patch","update","watch"],["resource.k8s.io"],["resourceclaims"]],[["get","list","patch","update","watch"],["resource.k8s.io"],["resourceclaims/status"]],[["update"],[""],["pods/finalizers"]],[["get","list","watch"],["resource.k8s.io"],["resourceslices"]],[["create","delete"],["resource.k8s.io"],["resourceclaims"]],[["patch","update"],["resource.k8s.io"],["resourceclaims/binding"]]]}',
  "system:kubelet-api-admin": '{"rules":[[["get","list","watch"],[""],["nodes"]],[["proxy"],[""],["nodes"]],[["*"],[""],["nodes/log","nodes/metrics","nodes/proxy","nodes/stats"]],[["*"],[""],["nodes/configz","nodes/healthz","nodes/pods"]]]}',
  "system:monitoring": '{"rules":[[["get"],[],[],[],["/flagz","/healthz","/healthz/*","/livez","/livez/*","/metrics","/metrics/slis","/readyz","/readyz/*","/statusz"]],[["get"],[""],["nodes/metrics"]]]}',
  "system:node": '{"rules":[[["create"],["authentication.k8s.io"],["tokenreviews"]],[["create"],["authorization.k8s.io"],["localsubjectaccessreviews","subjectaccessreviews"]],[["get","list","watch"],[""],["services"]],[["create","get","list","watch"],[""],["nodes"]],[["patch","update"],[""],["nodes/status"]],[["patch","update"],[""],["nodes"]],[["create","patch","update"],["","events.k8s.io"],["events"]],[["get","list","watch"],[""],["pods"]],[["create","delete"],[""],["pods"]],[["patch","update"],[""],["pods/status"]],[["create"],[""],["pods/eviction"]],[["get","list","watch"],[""],["configmaps","secrets"]],[["get"],[""],["persistentvolumeclaims","persistentvolumes"]],[["get"],[""],["endpoints"]],[["create","get","list","watch"],["certificates.k8s.io"],["certificatesigningrequests"]],[["create","delete","get","patch","update"],["coordination.k8s.io"],["leases"]],[["get"],["storage.k8s.io"],["volumeattachments"]],[["create"],[""],["serviceaccounts/token"]],[["get","patch","update"],[""],["persistentvolumeclaims/status"]],[["get","list","watch"],["storage.k8s.io"],["csidrivers"]],[["create","delete","get","patch","update"],["storage.k8s.io"],["csinodes"]],[["get","list","watch"],["node.k8s.io"],["runtimeclasses"]],[["get"],["resource.k8s.io"],["resourceclaims"]],[["deletecollection"],["resource.k8s.io"],["resourceslices"]],[["get"],[""],["serviceaccounts"]]]}',
  "system:node-bootstrapper": '{"rules":[[["create","get","list","watch"],["certificates.k8s.io"],["certificatesigningrequests"]]]}',
  "system:node-problem-detector": '{"rules":[[["get"],[""],["nodes"]],[["patch"],[""],["nodes/status"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:node-proxier": '{"rules":[[["list","watch"],[""],["endpoints","services"]],[["get","list","watch"],[""],["nodes"]],[["create","patch","update"],["","events.k8s.io"],["events"]],[["list","watch"],["networking.k8s.io"],["servicecidrs"]],[["list","watch"],["discovery.k8s.io"],["endpointslices"]]]}',
  "system:persistent-volume-provisioner": '{"rules":[[["create","delete","get","list","watch"],[""],["persistentvolumes"]],[["get","list","update","watch"],[""],["persistentvolumeclaims"]],[["get","list","watch"],["storage.k8s.io"],["storageclasses"]],[["watch"],[""],["events"]],[["create","patch","update"],["","events.k8s.io"],["events"]]]}',
  "system:public-info-viewer": '{"rules":[[["get"],[],[],[],["/healthz","/livez","/readyz","/version","/version/"]]]}',
  "system:service-account-issuer-discovery": '{"rules":[[["get"],[],[],[],["/.well-known/openid-configuration","/.well-known/openid-configuration/","/openid/v1/jwks","/openid/v1/jwks/"]]]}',
  "system:volume-scheduler": '{"rules":[[["get","list","patch","update","watch"],[""],["persistentvolumes"]],[["get","list","watch"],["storage.k8s.io"],["storageclasses"]],[["get","list","patch","update","watch"],[""],["persistentvolumeclaims"]]]}',
  "view": '{"labels":{"rbac.authorization.k8s.io/aggregate-to-edit":"true"},"selectors":[{"rbac.authorization.k8s.io/aggregate-to-view":"true"}]}'
};

// src/kubernetes/builtInRoles.ts
var unpacked = /* @__PURE__ */ new Map();
function builtInClusterRole(name2) {
  const known5 = unpacked.get(name2);
  if (known5 !== void 0) return known5;
  if (!Object.hasOwn(packedRoles, name2)) return void 0;
  const { labels: labels2 = {}, selectors = null, rules: rules2 = [] } = JSON.parse(packedRoles[name2]);
  const role = { labels: labels2, selectors, rules: rules2.map(unpack) };
  unpacked.set(name2, role);
  return role;
}
function unpack(lists) {
  const [verbs = [], groups2 = [], resources = [], names = [], paths = []] = lists;
  return { verbs, groups: groups2, resources, names, paths };
}
var builtInClusterRoleNames = Object.keys(packedRoles);
function rule(verbs, group, resource, ...names) {
  return { verbs: verbs.split(" "), groups: [group], resources: [resource], names, paths: [] };
}
var namespaceRoles = {
  "kube-system/extension-apiserver-authentication-reader": [
    rule("get list watch", "", "configmaps", "extension-apiserver-authentication")
  ],
  "kube-system/system:controller:bootstrap-signer": [rule("get list watch", "", "secrets")],
  "kube-system/system:controller:cloud-provider": [rule("create get list watch", "", "configmaps")],
  "kube-system/system:controller:token-cleaner": [rule("get list watch delete", "", "secrets")],
  "kube-system/system::leader-locking-kube-controller-manager": [
    rule("watch", "", "configmaps"),
    rule("get update", "", "configmaps", "kube-controller-manager"),
    rule("get watch list create update", "coordination.k8s.io", "leases")
  ],
  "kube-system/system::leader-locking-kube-scheduler": [
    rule("watch", "", "configmaps"),
    rule("get update", "", "configmaps", "kube-scheduler")
  ],
  "kube-public/system:controller:bootstrap-signer": [
    rule("get list watch", "", "configmaps"),
    rule("update", "", "configmaps", "cluster-info")
  ]
};
function builtInNamespaceRole(namespace, name2) {
  const key = `${namespace}/${name2}`;
  return Object.hasOwn(namespaceRoles, key) ? namespaceRoles[key] : void 0;
}
var rolesOfEveryAccount = [
  "system:basic-user",
  "system:discovery",
  "system:public-info-viewer",
  "system:service-account-issuer-discovery"
];
var controllerPrefix = "system:controller:";
function roleOfController(namespace, account) {
  const name2 = controllerPrefix + account;
  return namespace === "kube-system" && Object.hasOwn(packedRoles, name2) ? name2 : null;
}

// src/model/access/aggregation.ts
var mostSteps = 1e6;
var Aggregation = class {
  #roles;
  #byLabel = /* @__PURE__ */ new Map();
  #parts = /* @__PURE__ */ new Map();
  #steps = 0;
  /** `roles`: all ClusterRoles of the cluster, those included that every API server makes. */
  constructor(roles) {
    this.#roles = roles;
    for (const role of roles) {
      for (const label2 of role.labels) {
        const key = keyOf3(label2);
        const same = this.#byLabel.get(key);
        if (same === void 0) this.#byLabel.set(key, [role]);
        else same.push(role);
      }
    }
  }
  /** The roles whose written rules count for this one; null when so many select each other that it is not worth knowing. */
  partsOf(role) {
    if (role.selectors === null) return [role];
    let parts = this.#parts.get(role);
    if (parts === void 0) {
      parts = this.#collect(role);
      this.#parts.set(role, parts);
    }
    return parts;
  }
  #collect(role) {
    const parts = [];
    const seen = /* @__PURE__ */ new Set([role]);
    const open = [role];
    for (let here = open.pop(); here !== void 0; here = open.pop()) {
      const selected = this.#selectedBy(here);
      if (this.#steps > mostSteps) return null;
      const keepsOwn = selected.length === 0 && here !== role;
      if (keepsOwn || here.selectors === null) parts.push(here);
      for (const each of selected) {
        if (seen.has(each)) continue;
        seen.add(each);
        open.push(each);
      }
    }
    return parts.some(({ rules: rules2 }) => rules2.length > 0) ? parts : [role];
  }
  #selectedBy(role) {
    const selected = [];
    for (const selector of role.selectors ?? []) {
      const [label2] = selector.labels;
      const candidates3 = label2 === void 0 ? this.#roles : this.#byLabel.get(keyOf3(label2)) ?? [];
      this.#steps += candidates3.length * (1 + selector.expressions.length);
      if (this.#steps > mostSteps) break;
      for (const each of candidates3) {
        if (each.name !== role.name && selects(selector, each.labels)) selected.push(each);
      }
    }
    return selected;
  }
};
function keyOf3([key, value]) {
  return `${key}=${value}`;
}
function selects({ labels: labels2, expressions }, own) {
  return labels2.every(([key, value]) => own.get(key) === value) && expressions.every(({ key, operator, values }) => {
    const value = own.get(key);
    if (operator === "In") return value !== void 0 && values.includes(value);
    if (operator === "NotIn") return value === void 0 || !values.includes(value);
    if (operator === "Exists") return value !== void 0;
    return operator === "DoesNotExist" && value === void 0;
  });
}

// src/model/access/bindingRefusal.ts
var rbacGroup = "rbac.authorization.k8s.io";
var accountName2 = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
function isRefused({ kind, manifest, roleRef }) {
  if (groupOf(manifest.apiVersion) !== rbacGroup) return false;
  if (roleRef === null || roleRef.name === "") return true;
  if (roleRef.kind !== "ClusterRole" && (roleRef.kind !== "Role" || kind === "ClusterRoleBinding"))
    return true;
  if (!isTemplated(roleRef.name) && !isPathSegment(roleRef.name)) return true;
  if ((stringOf(at(manifest.root, "roleRef", "apiGroup")) || rbacGroup) !== rbacGroup) return true;
  return itemsOf(at(manifest.root, "subjects")).some(
    (subject) => isSubjectRefused(subject, kind === "ClusterRoleBinding")
  );
}
function isPathSegment(name2) {
  return name2 !== "." && name2 !== ".." && !/[/%]/.test(name2);
}
function isSubjectRefused(subject, needsNamespace) {
  const name2 = stringOf(at(subject, "name"));
  if (!name2) return true;
  const group = stringOf(at(subject, "apiGroup")) ?? "";
  switch (stringOf(at(subject, "kind"))) {
    case "ServiceAccount":
      if (group !== "" || needsNamespace && !stringOf(at(subject, "namespace"))) return true;
      return !isTemplated(name2) && (name2.length > 253 || !accountName2.test(name2));
    case "User":
    case "Group":
      return group !== "" && group !== rbacGroup;
    default:
      return true;
  }
}

// src/model/access/role.ts
var roleGroups = /* @__PURE__ */ new Set(["rbac.authorization.k8s.io", "authorization.openshift.io"]);
function isRole({ kind, apiVersion }) {
  return (kind === "Role" || kind === "ClusterRole") && roleGroups.has(groupOf(apiVersion));
}
function readRole(manifest) {
  if (!isRole(manifest) || manifest.name === null) return null;
  const { kind, root, name: name2 } = manifest;
  const isCluster = kind === "ClusterRole";
  const rules2 = itemsOf(at(root, "rules")).map(readRule);
  const valid = rules2.filter((rule2) => rule2 !== null && isValid(rule2, isCluster));
  const written2 = valid.length === rules2.length ? valid : [];
  const builtIn = isCluster ? builtInClusterRole(name2) : void 0;
  const labels2 = new Map(Object.entries(builtIn?.labels ?? {}));
  for (const [key, { value }] of mappingOf(at(root, "metadata", "labels"))?.fields ?? []) {
    const text2 = stringOf(value);
    if (text2 !== void 0) labels2.set(key, text2);
  }
  return {
    kind: isCluster ? "ClusterRole" : "Role",
    name: name2,
    namespace: isCluster ? null : manifest.namespace,
    manifest,
    // The API server gives its own roles back what is missing of their rules
    // (K: plugin/pkg/auth/authorizer/rbac/bootstrappolicy; annotation rbac.authorization.kubernetes.io/autoupdate).
    rules: builtIn === void 0 ? written2 : [...written2, ...builtIn.rules.map(asBuiltIn)],
    labels: labels2,
    selectors: isCluster ? selectorsOf(at(root, "aggregationRule")) ?? selectorsOfBuiltIn(builtIn) : null
  };
}
function builtInRole(name2) {
  const role = builtInClusterRole(name2);
  if (role === void 0) return null;
  return {
    kind: "ClusterRole",
    name: name2,
    namespace: null,
    manifest: null,
    rules: role.rules.map(asBuiltIn),
    labels: new Map(Object.entries(role.labels)),
    selectors: selectorsOfBuiltIn(role)
  };
}
function asBuiltIn(rule2) {
  return { ...rule2, node: null, templated: false };
}
function selectorsOfBuiltIn(role) {
  return role?.selectors?.map((labels2) => ({ labels: Object.entries(labels2), expressions: [] })) ?? null;
}
function readRule(node) {
  if (isNull(node)) return null;
  const [verbs, groups2, resources, names, paths] = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"].map((key) => textsOf(at(node, key)));
  if (!verbs || !groups2 || !resources || !names || !paths) return null;
  const templated = [verbs, groups2, resources, names, paths].some((list3) => list3.some(isTemplated));
  return { verbs, groups: groups2, resources, names, paths, node, templated };
}
function textsOf(node) {
  if (node === void 0 || isNull(node)) return [];
  if (node.type !== "sequence") return void 0;
  const texts = [];
  for (const item of node.items) {
    const text2 = isNull(item) ? "" : stringOf(item);
    if (text2 === void 0) return void 0;
    texts.push(text2);
  }
  return texts;
}
function isValid({ verbs, groups: groups2, resources, names, paths }, isCluster) {
  if (verbs.length === 0) return false;
  if (paths.length === 0) return groups2.length > 0 && resources.length > 0;
  return isCluster && groups2.length === 0 && resources.length === 0 && names.length === 0;
}
function selectorsOf(rule2) {
  if (mappingOf(rule2) === void 0) return null;
  return itemsOf(at(rule2, "clusterRoleSelectors")).map((node) => ({
    labels: [...mappingOf(at(node, "matchLabels"))?.fields ?? []].map(
      ([key, { value }]) => [key, stringOf(value) ?? ""]
    ),
    expressions: itemsOf(at(node, "matchExpressions")).map((expression) => ({
      key: stringOf(at(expression, "key")) ?? "",
      operator: stringOf(at(expression, "operator")) ?? "",
      values: itemsOf(at(expression, "values")).map((value) => stringOf(value) ?? "")
    }))
  }));
}

// src/model/access/roleLookup.ts
var mostCandidates = 20;
function roleLookup(roles, bindings) {
  const declared = new NamespacesByName();
  const byKey = /* @__PURE__ */ new Map();
  for (const role of roles) {
    if (role.kind === "Role") declared.add(role.name, role.namespace);
    const key = keyOf4(role.kind, role.namespace, role.name);
    const path = role.manifest?.source.path ?? "";
    const files = byKey.get(key);
    if (files === void 0) byKey.set(key, /* @__PURE__ */ new Map([[path, role]]));
    else files.set(path, role);
  }
  const references = new NamespacesByName();
  for (const binding of bindings) {
    const { name: name2, kind } = referenceOf(binding);
    if (kind === "Role") references.add(name2, binding.manifest.namespace);
  }
  const join = joinsByName(declared, references);
  const nearest2 = /* @__PURE__ */ new Map();
  const find2 = (key, path) => {
    const files = byKey.get(key);
    if (files === void 0) return [];
    if (files.size === 1) return [...files.values()];
    let near = nearest2.get(key);
    if (near === void 0) {
      near = nearestIn(files);
      nearest2.set(key, near);
    }
    return near(path);
  };
  return (binding) => {
    const { kind, name: name2 } = referenceOf(binding);
    if (name2 === "" || isTemplated(name2)) return [];
    const { source, namespace: from } = binding.manifest;
    if (kind === "ClusterRole") {
      const found = find2(keyOf4(kind, null, name2), source.path);
      return found.length > 0 ? found : asList(builtInRole(name2));
    }
    const namespace = join(name2, from);
    if (namespace !== void 0) return find2(keyOf4(kind, namespace, name2), source.path);
    return from === null ? [] : asList(builtInRoleOf(from, name2));
  };
}
function asList(role) {
  return role === null ? [] : [role];
}
function builtInRoleOf(namespace, name2) {
  const rules2 = builtInNamespaceRole(namespace, name2)?.map(asBuiltIn);
  return rules2 === void 0 ? null : { kind: "Role", name: name2, namespace, manifest: null, rules: rules2, labels: /* @__PURE__ */ new Map(), selectors: null };
}
function keyOf4(kind, namespace, name2) {
  return `${kind} ${namespace ?? ""}/${name2}`;
}
function referenceOf({ roleRef, kind }) {
  if (roleRef === null) return { kind: "ClusterRole", name: "" };
  return {
    kind: roleRef.kind === "Role" && kind === "RoleBinding" ? "Role" : "ClusterRole",
    name: roleRef.name
  };
}
function nearestIn(files) {
  const below = /* @__PURE__ */ new Map();
  for (const [path, role] of files) {
    for (const folder of upward(path)) {
      const known5 = below.get(folder);
      if (known5 === void 0) below.set(folder, [role]);
      else if (known5.length <= mostCandidates) known5.push(role);
    }
  }
  return (path) => {
    for (const folder of upward(path)) {
      const known5 = below.get(folder);
      if (known5 !== void 0) return known5.length > mostCandidates ? [] : known5;
    }
    return [];
  };
}
function allClusterRoles(roles) {
  const declared = roles.filter(({ kind }) => kind === "ClusterRole");
  const names = new Set(declared.map(({ name: name2 }) => name2));
  const rest = builtInClusterRoleNames.filter((name2) => !names.has(name2));
  return [...declared, ...rest.flatMap((name2) => builtInRole(name2) ?? [])];
}

// src/model/access/grants.ts
var clusterWide = "*";
function* rulesOf({
  parts
}) {
  for (const role of parts ?? []) for (const rule2 of role.rules) yield { role, rule: rule2 };
}
var none6 = /* @__PURE__ */ new Map();
var Grants = class {
  /** Every grant of the input, in the order of its bindings; the same role is the same object in all of them. */
  all;
  #bySubject = /* @__PURE__ */ new Map();
  #byAccount = /* @__PURE__ */ new Map();
  #byNamespace = /* @__PURE__ */ new Map();
  #ofAll = /* @__PURE__ */ new Map();
  #join;
  #declared = new NamespacesByName();
  #granted = /* @__PURE__ */ new Map();
  #aggregation;
  #ofEveryAccount;
  /** `accounts`: the accounts of the input; they decide where absent and stated namespaces meet. */
  constructor(roles, bindings, accounts) {
    this.#aggregation = new Aggregation(allClusterRoles(roles));
    const valid = bindings.filter((binding) => !isRefused(binding));
    const find2 = roleLookup(roles, valid);
    this.all = valid.flatMap((binding) => this.#grantsOf(binding, find2(binding)));
    for (const grant of this.all) this.#file(grant);
    this.#ofEveryAccount = rolesOfEveryAccount.flatMap((name2) => this.#builtIn(name2));
    const references = new NamespacesByName();
    for (const { name: name2, namespace } of accounts) references.add(name2, namespace);
    this.#join = joinsByName(this.#declared, references);
  }
  /** The grant that a subject of a binding makes; undefined where the API server refuses the binding. */
  of(subject) {
    return this.#bySubject.get(subject);
  }
  /**
   * What holds for an account, by name and through the groups that it is in, nearest first: each layer is shared by the accounts
   * that it applies to.
   */
  layersOf({ name: name2, namespace }) {
    const own = this.#join(name2, namespace) ?? (this.#declared.of(name2).has(null) ? null : void 0);
    return [
      own !== void 0 && this.#byAccount.get(accountKey(name2, own)) || none6,
      namespace !== null && this.#byNamespace.get(namespace) || none6,
      this.#ofAll
    ];
  }
  /** What every API server grants to an account by bindings of its own. */
  builtInOf({ name: name2, namespace }) {
    const controller = roleOfController(namespace, name2);
    return controller === null ? this.#ofEveryAccount : [...this.#builtIn(controller), ...this.#ofEveryAccount];
  }
  #builtIn(name2) {
    const role = builtInRole(name2);
    if (role === null) return [];
    return [{ binding: null, subject: null, scope: clusterWide, roles: [this.#grant(role)] }];
  }
  #grant(role) {
    let granted = this.#granted.get(role);
    if (granted === void 0) {
      granted = { role, parts: this.#aggregation.partsOf(role) };
      this.#granted.set(role, granted);
    }
    return granted;
  }
  #grantsOf(binding, roles) {
    const granted = roles.map((role) => this.#grant(role));
    const scope = binding.kind === "ClusterRoleBinding" ? clusterWide : binding.manifest.namespace;
    return binding.subjects.map((subject) => ({ binding, subject, scope, roles: granted }));
  }
  #file(grant) {
    const { who } = grant.subject;
    this.#bySubject.set(grant.subject, grant);
    if (who.type === "account") {
      this.#declared.add(who.name, who.namespace);
      push3(layerOf(this.#byAccount, accountKey(who.name, who.namespace)), grant);
    } else if (who.type === "accounts-of-namespace") push3(layerOf(this.#byNamespace, who.namespace), grant);
    else if (who.type === "all-accounts" || who.type === "everyone" && who.authenticated)
      push3(this.#ofAll, grant);
  }
};
function layerOf(layers, key) {
  let layer = layers.get(key);
  if (layer === void 0) {
    layer = /* @__PURE__ */ new Map();
    layers.set(key, layer);
  }
  return layer;
}
function push3(layer, grant) {
  const grants = layer.get(grant.scope);
  if (grants === void 0) layer.set(grant.scope, [grant]);
  else grants.push(grant);
}

// src/model/access/request.ts
function allows(rule2, request) {
  if (matches(rule2, request, isExactly)) return true;
  return rule2.templated && matches(rule2, request, isPerhaps) ? "unknown" : false;
}
var isExactly = (item, value) => item === value;
var isPerhaps = (item, value) => item === value || isTemplated(item);
function matches(rule2, request, same) {
  if (!holds2(rule2.verbs, request.verb, same)) return false;
  if ("path" in request)
    return rule2.paths.some((path) => pathMatches(path, request.path) || same(path, request.path));
  const { group = "", resource, subresource = "", name: name2 = "" } = request;
  return holds2(rule2.groups, group, same) && rule2.resources.some((item) => resourceMatches(item, resource, subresource, same)) && (rule2.names.length === 0 || rule2.names.some((item) => same(item, name2)));
}
function holds2(list3, value, same) {
  return list3.some((item) => item === "*" || same(item, value));
}
function resourceMatches(item, resource, subresource, same) {
  if (item === "*" || same(item, subresource === "" ? resource : `${resource}/${subresource}`)) return true;
  return subresource !== "" && item === `*/${subresource}`;
}
function pathMatches(item, path) {
  let end = item.length;
  while (end > 0 && item[end - 1] === "*") end -= 1;
  return item === path || end < item.length && path.startsWith(item.slice(0, end));
}

// src/model/access/evaluator.ts
function mayDo(grants, account, request) {
  const namespace = "path" in request ? "" : request.namespace ?? "";
  const sure = [];
  const perhaps = [];
  const consider = (grant) => {
    const holds3 = holdsIn(grant, account, namespace);
    if (holds3 === false) return;
    for (const way of waysOf(grant, request)) {
      (way.allowed === true && holds3 === true ? sure : perhaps).push(becauseOf(grant, way));
    }
  };
  for (const layer of grants.layersOf(account)) {
    for (const scope of scopesOf(namespace)) for (const grant of layer.get(scope) ?? []) consider(grant);
  }
  for (const grant of grants.builtInOf(account)) consider(grant);
  if (sure.length > 0) return { allowed: true, because: sure };
  return perhaps.length > 0 ? { allowed: "unknown", because: perhaps } : { allowed: false, because: [] };
}
function scopesOf(namespace) {
  return namespace === "" ? [clusterWide] : [clusterWide, namespace, null];
}
function holdsIn({ scope, subject }, account, namespace) {
  if (scope === clusterWide) return true;
  if (namespace === "") return false;
  if (scope !== null) return scope === namespace;
  const who = subject?.who;
  const goesAlong = who?.type === "account" && who.namespace === null;
  if (!goesAlong || account.namespace === null) return "unknown";
  return account.namespace === namespace;
}
function waysOf(grant, request) {
  if (grant.roles.length === 0) {
    const perhaps = !("path" in request) || grant.scope === clusterWide;
    return perhaps ? [{ bound: null, role: null, rule: null, allowed: "unknown" }] : [];
  }
  if ("path" in request && grant.scope !== clusterWide) return [];
  const candidates3 = grant.roles.map((granted) => {
    if (granted.parts === null)
      return [{ bound: granted.role, role: granted.role, rule: null, allowed: "unknown" }];
    const ways = [];
    for (const { role, rule: rule2 } of rulesOf(granted)) {
      const allowed = allows(rule2, request);
      if (allowed !== false) ways.push({ bound: granted.role, role, rule: rule2, allowed });
    }
    return ways;
  });
  const isSure = candidates3.every((ways) => ways.some(({ allowed }) => allowed === true));
  return isSure ? candidates3.flat().filter(({ allowed }) => allowed === true) : candidates3.flat().map((way) => ({ ...way, allowed: "unknown" }));
}
function becauseOf({ binding, subject }, { bound, role, rule: rule2 }) {
  const node = rule2?.node;
  return {
    binding: subject?.place ?? null,
    bindingName: binding === null ? null : bindingName(binding),
    rule: node && role?.manifest ? placeOf(role.manifest, node) : null,
    roleName: bound === null ? `${binding.roleRef.kind} ${binding.roleRef.name}` : namesOf(bound, role)
  };
}
function namesOf(bound, role) {
  const isOwn = role === null || role === bound || role.manifest === null;
  return isOwn ? roleName(bound) : `${roleName(bound)} through ${roleName(role)}`;
}
function roleName({ kind, namespace, name: name2 }) {
  return `${kind} ${namespace === null ? name2 : `${namespace}/${name2}`}`;
}
function bindingName({ kind, manifest: { namespace, name: name2 } }) {
  return `${kind} ${namespace === null || kind === "ClusterRoleBinding" ? "" : `${namespace}/`}${name2 ?? ""}`;
}

// src/model/access/access.ts
function accountsOf(model) {
  const accounts = /* @__PURE__ */ new Map();
  const add2 = (name2, namespace) => {
    accounts.set(`${namespace ?? ""}/${name2}`, { name: name2, namespace });
  };
  for (const { name: name2, namespace } of model.serviceAccounts) add2(name2, namespace);
  for (const { account, isStatic: isStatic2 } of model.workloads) {
    if (!isStatic2 && account.name !== unknown) add2(account.name, account.namespace);
  }
  for (const { subjects } of model.bindings) {
    for (const { who } of subjects) if (who.type === "account") add2(who.name, who.namespace);
  }
  return [...accounts.values()];
}
function rolesOf(model) {
  return model.manifests.flatMap((manifest) => readRole(manifest) ?? []);
}
var known4 = /* @__PURE__ */ new WeakMap();
function grantsOf(model) {
  let grants = known4.get(model);
  if (grants === void 0) {
    grants = new Grants(rolesOf(model), model.bindings, accountsOf(model));
    known4.set(model, grants);
  }
  return grants;
}
function accessTo(model) {
  return {
    may: (account, request) => mayDo(grantsOf(model), accountNamed(account), request)
  };
}
function accountNamed(account) {
  const slash = account.indexOf("/");
  return { namespace: account.slice(0, Math.max(0, slash)) || null, name: account.slice(slash + 1) };
}

// src/access.ts
function readCluster(sources, charts) {
  const readings = Array.from(sources, (source) => readSource(source, { charts }));
  const patches = kustomizePatches(readings);
  const manifests = readings.flatMap((reading) => reading.manifests);
  return { model: buildModel(manifests.filter(({ source }) => !patches.has(source.path))), readings };
}
function accessOf(sources) {
  return accessTo(readCluster(sources).model);
}

// src/report/formats.ts
var formats = {
  text: async () => (await import("./lazy/report-text.js")).text,
  json: async () => (await import("./lazy/report-json.js")).json,
  sarif: async () => (await import("./lazy/report-sarif.js")).sarif,
  github: async () => (await import("./lazy/report-github.js")).github,
  gitlab: async () => (await import("./lazy/report-gitlab.js")).gitlab,
  junit: async () => (await import("./lazy/report-junit.js")).junit,
  checkstyle: async () => (await import("./lazy/report-checkstyle.js")).checkstyle,
  rdjson: async () => (await import("./lazy/report-rdjson.js")).rdjson,
  markdown: async () => (await import("./lazy/report-markdown.js")).markdown,
  compact: async () => (await import("./lazy/report-compact.js")).compact
};
var formatNames = Object.keys(formats);

// src/rules/documents.ts
async function loadDocuments() {
  const { documents } = await import("./lazy/rules-generated-documents.js");
  return rules.map((rule2) => ({ ...rule2, ...documents[rule2.id] }));
}

// src/index.ts
function lint2(sources, options = {}) {
  return lint(sources, {
    rules: options.rules ?? builtInRules(),
    settings: options.settings ?? settingsOf(null),
    today: options.today ?? "0000-00-00",
    inline: options.inline ?? true,
    charts: options.charts
  });
}
export {
  accessOf,
  builtInRules,
  formats,
  lint2 as lint,
  loadDocuments,
  regionOf,
  settingsOf
};
