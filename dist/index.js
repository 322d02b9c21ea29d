// src/config/settings.ts
function settingsOf(configuration, commandLine = {}, { whole: whole2 = false, shared = /* @__PURE__ */ new Map() } = {}) {
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
  const lastOverride = (id, path, object) => commandLine.rules?.has(id) ? void 0 : overrides2.get(id)?.last(path, object);
  const settings = {
    at: () => settings,
    profile,
    failOn: chosen(commandLine.failOn, configuration?.failOn ?? null, "warning"),
    configuration,
    commandLine,
    excludes: (path) => configuration?.exclude.some(({ value }) => value.matches(path)) ?? false,
    levelOf,
    optionOf,
    severityFor(rule2, path, object, of3 = "recommended") {
      if (of3 === "strict" && profile.value !== "strict") return "off";
      const level = lastOverride(rule2.id, path, object)?.rule.level;
      const decided = level === "off" && rule2.subject !== "suppression" ? void 0 : level;
      return decided ?? levelOf(rule2).value;
    },
    optionsFor: (rule2) => Object.fromEntries(Object.keys(rule2.options).map((name2) => [name2, optionOf(rule2, name2).value])),
    exceptions: exceptionsOf(overrides2, lastOverride, {
      whole: whole2,
      shared,
      superseded: (id) => commandLine.rules?.has(id) ?? false
    })
  };
  return settings;
}
var OverridesOfRule = class {
  all = [];
  #byName = /* @__PURE__ */ new Map();
  #unnamed = [];
  add(one) {
    const index = this.all.push(one) - 1;
    const { names: names4 } = one.override;
    if (names4 === null) this.#unnamed.push(index);
    for (const name2 of names4 ?? []) {
      const list3 = this.#byName.get(name2) ?? [];
      this.#byName.set(name2, list3);
      list3.push(index);
    }
  }
  /** The last one that applies. */
  last(path, object) {
    const applies = (index) => {
      const { override } = this.all[index];
      return override.appliesToPath(path) && override.appliesToObject(object);
    };
    const name2 = object?.name ?? null;
    const named4 = name2 === null ? void 0 : this.#byName.get(name2)?.findLast(applies);
    return this.all[Math.max(named4 ?? -1, this.#unnamed.findLast(applies) ?? -1)];
  }
};
function overridesByRule(overrides2) {
  const byRule = /* @__PURE__ */ new Map();
  for (const override of overrides2) {
    for (const [id, rule2] of override.rules) {
      const ofRule = byRule.get(id) ?? new OverridesOfRule();
      byRule.set(id, ofRule);
      ofRule.add({ override, rule: rule2 });
    }
  }
  return byRule;
}
function exceptionsOf(overrides2, last, { whole: whole2, shared, superseded }) {
  const exceptions = /* @__PURE__ */ new Map();
  for (const [id, ofRule] of overrides2) {
    for (const { override, rule: rule2 } of ofRule.all) {
      if (rule2.level !== "off") continue;
      const { place, written: written4 } = rule2;
      const exception = exceptions.get(rule2) ?? shared.get(rule2) ?? { ...place, written: written4, reason: override.reason, rules: [] };
      exceptions.set(rule2, exception);
      shared.set(rule2, exception);
      if (!superseded(id)) exception.rules.push(id);
    }
  }
  return {
    // What lies above was written for more than this run reads.
    toBeUsed: whole2 ? [...exceptions.values()].filter(({ source }) => !source.path.startsWith("../")) : [],
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
function lineCount(source) {
  return startsOf(source).length;
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

// src/text/tokenHints.ts
var tokenHints = ["eyJ", "ZXlK", "V5Sm", "leUpo"];
var hintOffsets = { ZXlK: 0, V5Sm: 2, leUpo: 3 };
function hasTokenHint(text2) {
  return tokenHints.some((hint2) => text2.includes(hint2));
}

// src/text/tokenText.ts
var jwt = /(?<![A-Za-z0-9])(?:eyJ|ZXlK)[A-Za-z0-9+/_=-]{8,}(?:\.[A-Za-z0-9+/_=-]*){0,2}/g;
var run = /[A-Za-z0-9+/_=-]{40,}/g;
var maxWrappedLine = 2e3;
var reach = 60;
function tokenSpans(text2) {
  if (text2.length < 11) return [];
  const spans = [];
  for (const match3 of text2.matchAll(jwt)) {
    spans.push({ start: match3.index, end: match3.index + match3[0].length });
  }
  for (const start of tokenStarts(text2)) {
    const end = runEnd(text2, start);
    if (end - start >= 11) spans.push({ start, end });
  }
  for (const match3 of text2.matchAll(run)) {
    const span = { start: match3.index, end: match3.index + match3[0].length };
    if (isEncoded(match3[0])) spans.push(span);
  }
  return merged(spans);
}
var hint = /eyJ|ZXlK|V5Sm|leUpo/g;
function* tokenStarts(text2) {
  let covered = 0;
  for (const match3 of text2.matchAll(hint)) {
    if (match3.index < covered) continue;
    const start = match3.index - (hintOffsets[match3[0]] ?? 0);
    if (start < 0 || !(match3[0] === "eyJ" ? beginsObject(text2, start) : holdsObject(text2, start, 2)))
      continue;
    covered = runEnd(text2, start);
    yield start;
  }
}
function beginsObject(text2, start) {
  const written4 = /^[\w+/-]{8,12}/.exec(text2.slice(start, start + 12))?.[0] ?? "";
  return /^\{"[A-Za-z_][\x20-\x7e]{2,6}$/.test(decoded(written4));
}
function holdsObject(text2, start, depth) {
  const inner = decoded(text2.slice(start, start + 120));
  const at2 = inner.indexOf("eyJ");
  if (at2 !== -1 && beginsObject(inner, at2)) return true;
  return depth > 0 && [...inner.matchAll(hint)].some(
    (match3) => match3[0] !== "eyJ" && holdsObject(inner, Math.max(0, match3.index - hintOffsets[match3[0]]), depth - 1)
  );
}
function decoded(text2) {
  return Buffer.from(text2, "base64").toString("latin1");
}
function runEnd(text2, start) {
  let end = start;
  while (end < text2.length && isRunCharacter(text2.charCodeAt(end))) end += 1;
  return end;
}
function shownLength(text2, { start }) {
  return text2.startsWith("eyJ", start) || text2.startsWith("ZXlK", start) ? 4 : 0;
}
function tokenSpansOfLine(source, line) {
  const text2 = lineText(source, line);
  const own = tokenSpans(text2);
  const spans = [...own];
  const part = partOf(text2);
  if (part !== null && isWrapped(source, line, text2)) spans.push(part);
  const piece = pieceOf(text2);
  if (piece !== null && isPiece(source, line, text2.slice(piece.start, piece.end))) spans.push(piece);
  return merged(spans);
}
function isWrapped(source, line, text2) {
  const parts = [slice(text2, partOf(text2))];
  if (isSolid(text2)) {
    for (let above = line - 1; above >= Math.max(1, line - reach); above--) {
      const other = shortLine(source, above);
      parts.unshift(slice(other, partOf(other)));
      if (!isSolid(other)) break;
    }
  }
  for (let below = line + 1; below <= Math.min(lineCount(source), line + reach); below++) {
    const other = shortLine(source, below);
    if (!isSolid(other)) break;
    parts.push(slice(other, partOf(other)));
  }
  if (parts.length === 1) return false;
  return parts.some((part) => tokenSpans(part).length > 0) || isEncoded(parts.join(""));
}
function isPiece(source, line, piece) {
  let before = "";
  for (let above = line - 1; above >= Math.max(1, line - reach); above--) {
    const other = shortLine(source, above);
    const span = pieceOf(other);
    if (span === null) break;
    before = slice(other, span) + before;
  }
  let after = "";
  for (let below = line + 1; after.length < 24 && below <= Math.min(lineCount(source), line + reach); below++) {
    const other = shortLine(source, below);
    const span = pieceOf(other);
    if (span === null) break;
    after += slice(other, span);
  }
  if (before === "" && after === "") return false;
  for (const start of tokenStarts(before + piece + after))
    if (start < before.length + piece.length) return true;
  return false;
}
function pieceOf(text2) {
  if (text2.length > maxWrappedLine) return null;
  const alone2 = /^(\s*(?:- +)*(?:#+ ?|\/\/ ?)?["']?)([A-Za-z0-9+/_=.-]+)["']?,?\\?\s*$/.exec(text2);
  if (alone2 !== null && /[A-Za-z0-9]/.test(alone2[2]))
    return { start: alone2[1].length, end: alone2[1].length + alone2[2].length };
  let best = null;
  for (const match3 of text2.matchAll(/[A-Za-z0-9+/_=.-]{3,}/g)) {
    const { index } = match3;
    const longer = best === null || match3[0].length >= best.end - best.start;
    const isPart = /^(?:eyJ|ZXlK)/.test(match3[0]) || match3[0].length >= 8 && changesOften(match3[0], 2, 0.25);
    if (longer && isPart) best = { start: index, end: index + match3[0].length };
  }
  return best;
}
function shortLine(source, line) {
  const text2 = lineText(source, line);
  return text2.length > maxWrappedLine ? "" : text2;
}
function isSolid(text2) {
  return /^\s*["']?[A-Za-z0-9+/_=.-]+["']?\\?\s*$/.test(text2);
}
function partOf(text2) {
  if (text2.length > maxWrappedLine) return null;
  let end = text2.trimEnd().length;
  if (text2[end - 1] === "\\") end -= 1;
  if (text2[end - 1] === '"' || text2[end - 1] === "'") end -= 1;
  let start = end;
  while (start > 0 && isRunCharacter(text2.charCodeAt(start - 1))) start -= 1;
  return end - start < 3 && !isSolid(text2) ? null : { start, end };
}
function isRunCharacter(code) {
  return kindOf(code) !== -1 || "+/_=.-".includes(String.fromCharCode(code));
}
function slice(text2, span) {
  return span === null ? "" : text2.slice(span.start, span.end);
}
function isEncoded(text2) {
  return looksRandom(text2, 40) || text2.includes("/") && text2.split("/").some((part) => looksRandom(part, 32));
}
function looksRandom(text2, minLength) {
  return text2.length >= minLength && changesOften(text2, 3);
}
function changesOften(text2, kinds2, share = 0.4) {
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
  return seen.filter(Boolean).length >= kinds2 && changes >= share * pairs;
}
function kindOf(code) {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  if (code >= 97 && code <= 122) return 2;
  return -1;
}
function merged(spans) {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
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
  if (text2.length > longestKept) return visible(redact(text2));
  let safe = kept.get(text2);
  if (safe === void 0) {
    safe = visible(redact(text2));
    if (kept.size >= mostKept) kept.clear();
    kept.set(text2, safe);
  }
  return safe;
}
var kept = /* @__PURE__ */ new Map();
var mostKept = 4e3;
var longestKept = 200;
function visible(text2) {
  return text2.replace(unsafe, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
var lineCommand = /^((?:[^\S\n]|\u001b\[[\d;]*m)*):(?=:)/gm;
var commandMark = /##(?=\w*\[)/g;
function logText(text2) {
  return unmarked(text2.replace(lineCommand, "$1\\u{3a}"));
}
function unmarked(text2) {
  return text2.replace(commandMark, "#\\u{23}");
}
function redact(text2) {
  if (!text2.includes("\n")) return withoutSpans(text2, tokenSpans(text2));
  const source = { path: "", text: text2 };
  return text2.split("\n").map((line, index) => withoutSpans(line, tokenSpansOfLine(source, index + 1))).join("\n");
}
function withoutSpans(text2, spans) {
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

// src/defects.ts
var unguarded = (_during, _at, _otherwise, work) => work();
var Defects = class {
  #found = [];
  #known = /* @__PURE__ */ new Set();
  /** In the order in which they showed. */
  get found() {
    return this.#found;
  }
  guard = (during, at2, otherwise, work) => {
    try {
      return work();
    } catch (error) {
      this.#found.push(defectOf(during, at2, error, !this.#known.has(during)));
      this.#known.add(during);
      return otherwise;
    }
  };
};
function defectOf(during, at2, error, withStack = true) {
  const place = placeOf(at2);
  const message = error instanceof Error ? error.message : String(error);
  return {
    during: printable(during),
    path: place === null ? null : visible(place.source.path),
    line: place === null ? null : lineOf(place.source, place.span.start),
    reason: printable(message.split("\n", 1)[0]).slice(0, 500),
    stack: withStack && error instanceof Error ? printableLines(error.stack ?? "") : null
  };
}
function placeOf(at2) {
  try {
    return at2();
  } catch {
    return null;
  }
}
function printableLines(text2) {
  return text2.split("\n").map(printable).join("\n");
}

// src/kubernetes/helmHooks.ts
var hookAnnotation = "helm.sh/hook";

// src/rules/message.ts
var placeholder = /\{([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)\}/g;
function placeholdersOf(text2) {
  return Array.from(text2.matchAll(placeholder), (match3) => match3[1]);
}
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
  const shown4 = values.length <= 3 ? values : values.slice(0, 2);
  const quoted = shown4.map((value) => typeof value === "string" ? `'${inWords(value)}'` : inWords(value));
  if (shown4.length < values.length) return `${quoted.join(", ")} and ${values.length - shown4.length} more`;
  return quoted.length <= 1 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

// src/yaml/access.ts
function fieldOf(node, key) {
  return node?.type === "mapping" ? node.fields.get(key) : void 0;
}
function at(node, ...path) {
  let here = node;
  for (const step2 of path) {
    if (typeof step2 === "number") here = here?.type === "sequence" ? here.items[step2] : void 0;
    else here = fieldOf(here, step2)?.value;
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

// src/findings/fingerprint.ts
import { createRequire } from "node:module";
var crypto;
function fingerprint(rule2, object, identity, path) {
  const group2 = object?.apiVersion?.includes("/") ? object.apiVersion.split("/")[0] : "";
  const who = [group2, object?.kind ?? "", object?.namespace ?? "", object?.name ?? ""];
  const place = object?.name ? "" : placeholder2(object, path);
  crypto ??= createRequire(import.meta.url)("node:crypto");
  return crypto.createHash("sha256").update(JSON.stringify([rule2, ...who, place, identity])).digest("hex").slice(0, 32);
}
function placeholder2(object, path) {
  return object?.generateName ? `${object.generateName}/` : path.slice(path.lastIndexOf("/") + 1);
}

// src/yaml/spanIn.ts
var known = /* @__PURE__ */ new WeakMap();
function spanIn({ text: text2 }, scalar, from, to) {
  const { value, span } = scalar;
  if (typeof value !== "string" || from < 0 || to < from || to > value.length) return span;
  if (isBlock(scalar) && from === 0 && to === value.length) return span;
  let runs2 = known.get(scalar);
  if (runs2 === void 0) {
    runs2 = runsOf(text2, scalar, value);
    known.set(scalar, runs2);
  }
  if (runs2 === null || runs2.length === 0) return span;
  const first = runs2[runAt(runs2, from)];
  const start = first.verbatim ? Math.min(first.start + from - first.at, first.end) : first.start;
  if (from === to) return { start, end: start };
  const last = runs2[runAt(runs2, to - 1)];
  return { start, end: last.verbatim ? Math.min(last.start + to - last.at, last.end) : last.end };
}
function runAt(runs2, offset) {
  let low = 0;
  let high = runs2.length;
  while (high - low > 1) {
    const middle = low + high >>> 1;
    if (runs2[middle].at <= offset) low = middle;
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
  const decoded2 = new Decoded(text2);
  if (isBlock(scalar)) blockRuns(decoded2, span, style === "folded", value);
  else flowRuns(decoded2, start, end, style);
  const rest = isBlock(scalar) ? /^\s*$/.test(value.slice(decoded2.value.length)) : value === decoded2.value;
  return value.startsWith(decoded2.value) && rest ? decoded2.runs : null;
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
function flowRuns(decoded2, start, end, style) {
  const { text: text2 } = decoded2;
  let at2 = start;
  while (at2 < end) {
    special.lastIndex = at2;
    const found = special.exec(text2);
    const stop = found === null || found.index >= end ? end : found.index;
    const character = stop < end ? text2[stop] : "";
    const isBreak2 = character !== "" && character !== "\\" && character !== "'";
    let said = stop;
    while (isBreak2 && said > at2 && isBlank(text2, said - 1)) said--;
    decoded2.verbatim(at2, said);
    at2 = stop;
    if (isBreak2) {
      at2 = Math.min(foldEnd(text2, stop), end);
      decoded2.whole(foldedBreaks(text2.slice(stop, at2), " "), said, at2);
    } else if (character === "\\" && style === "double-quoted") {
      at2 = escapeRun(decoded2, stop, end);
    } else if (character !== "") {
      at2 = stop + (style === "single-quoted" && text2[stop + 1] === "'" ? 2 : 1);
      decoded2.whole(character, stop, at2);
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
function foldedBreaks(written4, one) {
  const breaks = written4.match(lineBreak).length;
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
function escapeRun(decoded2, start, end) {
  const { text: text2 } = decoded2;
  const character = text2[start + 1] ?? "";
  const isBreak2 = foldEnd(text2, start + 1) > start + 1;
  const length = digits[character] ?? 0;
  const to = isBreak2 ? Math.min(foldEnd(text2, start + 1), end) : Math.min(start + 2 + length, end);
  if (isBreak2) decoded2.whole(foldedBreaks(text2.slice(start + 1, to), ""), start, to);
  else if (length === 0) decoded2.whole(escapes[character] ?? character, start, to);
  else {
    const code = Number.parseInt(text2.slice(start + 2, to), 16);
    decoded2.whole(code <= 1114111 ? String.fromCodePoint(code) : "�", start, to);
  }
  return to;
}
function blockRuns(decoded2, { start, end }, folds, value) {
  const { text: text2 } = decoded2;
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
    decoded2.whole(pending, from, content2);
    decoded2.verbatim(content2, line.end);
    pending = "";
    from = line.end;
    wasIndented = isIndented;
    isFirst = false;
  }
}
function linesOf(text2, start, end) {
  const lines = [];
  let from = start;
  for (const { index, 0: written4 } of text2.slice(start, end).matchAll(lineBreak)) {
    lines.push({ start: from, end: start + index });
    from = start + index + written4.length;
  }
  lines.push({ start: from, end });
  return lines;
}

// src/source/origin.ts
function worldFolder(number2) {
  return `\0${number2}`;
}
function placeOf2({ source, origins }, node) {
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

// src/yaml/scalar.ts
var words = new Map([
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
    const word3 = words.get(text2);
    return word3 !== void 0 ? word3 : resolveNumber(text2);
  }
  if (text2.length > 5) return text2;
  const word2 = words.get(text2);
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

// src/yaml/editText.ts
var bare = /^[A-Za-z_/](?:[\w./@+~-]|:(?=[A-Za-z0-9/]))*$/;
var unquotable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
function scalarText(value, quotes) {
  if (typeof value !== "string") return String(value);
  if (quotes === "plain" && bare.test(value) && resolvePlain(value) === value) return value;
  if (quotes === "single" && /^[ -~\u00a0-\u2027\u2030-\ud7ff]*$/.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    unquotable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function flowText(value, quotes) {
  if (!isCollection(value)) return scalarText(value, quotes);
  if (isList(value)) return `[${value.map((item) => flowText(item, quotes)).join(", ")}]`;
  const fields = Object.entries(value).map(([key, item]) => flowField(key, item, quotes));
  return `{${fields.join(", ")}}`;
}
function flowField(key, value, quotes) {
  return `${scalarText(key, quotes)}: ${flowText(value, quotes)}`;
}
function blockField(key, value) {
  const head = `${scalarText(key, "plain")}:`;
  if (isOneLine(value)) return [`${head} ${flowText(value, "plain")}`];
  return [head, ...blockLines(value).map((line) => `  ${line}`)];
}
function blockLines(value) {
  if (!isList(value)) return Object.entries(value).flatMap(([key, item]) => blockField(key, item));
  return value.flatMap(blockItem);
}
function blockItem(item) {
  if (isOneLine(item)) return [`- ${flowText(item, "plain")}`];
  const [first, ...rest] = blockLines(item);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}
function isCollection(value) {
  return typeof value === "object" && value !== null;
}
function isList(value) {
  return Array.isArray(value);
}
function isOneLine(value) {
  return !isCollection(value) || Object.keys(value).length === 0;
}

// src/yaml/sharing.ts
function markShared(part) {
  part.shared = true;
}
function isShared(part) {
  return part.shared === true;
}

// src/yaml/layout.ts
function layoutOf(source, { span, ...node }) {
  const { text: text2 } = source;
  const isFlow = text2[span.start] === (node.type === "mapping" ? "{" : "[");
  const before = text2.slice(lineStart2(text2, span.start), span.start);
  const lines = isFlow ? /^ */.exec(before)[0] : /^ *(?:- +)*$/.test(before) ? before : null;
  return {
    style: isFlow ? "flow" : "block",
    indent: lines === null ? null : " ".repeat(lines.length),
    lineEnd: lineEndAt(text2, span.start),
    json: /^\s*[[{]\s*["}\]]/.test(text2)
  };
}
function lineStart2(text2, offset) {
  let at2 = offset;
  while (at2 > 0 && !isBreak(text2, at2 - 1)) at2--;
  return at2;
}
function lineStop(text2, offset) {
  let at2 = offset;
  while (at2 < text2.length && !isBreak(text2, at2)) at2++;
  return at2;
}
function nextLine(text2, offset) {
  const stop = lineStop(text2, offset);
  return stop + (text2.startsWith("\r\n", stop) ? 2 : stop < text2.length ? 1 : 0);
}
function isBreak(text2, at2) {
  return text2[at2] === "\n" || text2[at2] === "\r";
}
function lineEndAt(text2, offset) {
  const stop = lineStop(text2, offset);
  const at2 = stop < text2.length ? stop : Math.max(0, lineStart2(text2, offset) - 2);
  return text2.startsWith("\r\n", at2) ? "\r\n" : "\n";
}
var written = /[ \t]*:(?:[ \t]|\r?\n)+(?:&[^\s,[\]{}]+(?:[ \t]|\r?\n)+)?\*[^\s,[\]{}]+/y;
function fieldEnd({ text: text2 }, { keySpan, value }) {
  if (!isShared(value)) return value.span.end;
  written.lastIndex = keySpan.end;
  return written.test(text2) ? written.lastIndex : value.span.end;
}
function writtenFields({ fields, duplicates, span }) {
  const inside = ({ keySpan }) => contains(span, keySpan);
  const own = [...fields.values(), ...duplicates].filter(inside);
  own.sort((a, b) => a.keySpan.start - b.keySpan.start);
  let end = -1;
  return own.filter((field) => {
    if (field.keySpan.start < end) return false;
    end = contains(span, field.value.span) ? Math.max(end, field.value.span.end) : end;
    return true;
  });
}
function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/yaml/edit.ts
var sharedRefusal = { refused: "an alias uses the same text elsewhere" };
function insertField(source, mapping2, key, value, { after, comment: comment2 = "" } = {}) {
  if (isShared(mapping2)) return sharedRefusal;
  const fields = writtenFields(mapping2);
  if (fields.some((field) => field.key === key)) return { refused: `'${key}' is there already` };
  const { style, indent, lineEnd, json } = layoutOf(source, mapping2);
  const { text: text2 } = source;
  if (style === "flow") {
    if (comment2 !== "") return { refused: "a comment would be lost" };
    return insertInFlow(source, mapping2, flowField(key, value, json ? "double" : "plain"));
  }
  if (indent === null) return { refused: "the mapping does not begin on a line of its own" };
  const written4 = blockField(key, value);
  written4[0] += comment2;
  const early = after === void 0 ? void 0 : earlyPlace(source, mapping2, fields, after);
  if (early !== void 0)
    return early.isAbove ? { span: early.span, text: written4.map((line) => `${line}${lineEnd}${indent}`).join("") } : { span: early.span, text: written4.map((line) => `${lineEnd}${indent}${line}`).join("") };
  const last = lastScalar(mapping2);
  const at2 = lineStop(text2, mapping2.span.end);
  if (last !== void 0 && isBlock2(last)) {
    const header = text2.slice(last.span.start, lineStop(text2, last.span.start));
    if (/^[|>]\d?\+/.test(header) || at2 === text2.length && !/^[|>]\d?-/.test(header))
      return { refused: "what ends the mapping would lose or win a line end" };
  }
  const lines = written4.map((line) => `${lineEnd}${indent}${line}`);
  return { span: { start: at2, end: at2 }, text: lines.join("") };
}
function earlyPlace(source, mapping2, fields, after) {
  const { text: text2 } = source;
  const before = fields.find(({ key }) => key === after);
  if (before !== void 0) {
    const { value } = before;
    const end = fieldEnd(source, before);
    const isLine = value.type === "scalar" && !isBlock2(value) && lineStop(text2, before.keySpan.start) >= end;
    const at2 = lineStop(text2, end);
    return isLine ? { span: { start: at2, end: at2 }, isAbove: false } : void 0;
  }
  const [first] = fields;
  if (first === void 0 || first.keySpan.start !== mapping2.span.start) return void 0;
  const start = first.keySpan.start;
  const line = lineStart2(text2, start);
  const above = line === 0 ? "" : text2.slice(previousLine(text2, line), line);
  return /^\s*#/.test(above) ? void 0 : { span: { start, end: start }, isAbove: true };
}
function fillField(source, mapping2, field, key, value) {
  if (isShared(mapping2) || isShared(field) || isShared(field.value)) return sharedRefusal;
  const { text: text2 } = source;
  const { start, end } = field.value.span;
  const { style, indent, lineEnd, json } = layoutOf(source, mapping2);
  if (start === end && text2[start - 1] !== ":") return { refused: "the value is empty and has an anchor" };
  const gap = start === end ? " " : "";
  if (style === "flow" || indent === null)
    return { span: { start, end }, text: `${gap}{${flowField(key, value, json ? "double" : "plain")}}` };
  const lines = blockField(key, value).map((line) => `${lineEnd}${indent}  ${line}`);
  if (start === end) {
    const at2 = lineStop(text2, end);
    return { span: { start: at2, end: at2 }, text: lines.join("") };
  }
  if (text2.slice(end, lineStop(text2, end)).trim() !== "")
    return { span: { start, end }, text: `{${flowField(key, value, "plain")}}` };
  const from = field.keySpan.end + text2.slice(field.keySpan.end, start).indexOf(":") + 1;
  return { span: { start: from, end }, text: lines.join("") };
}
function insertInFlow(source, mapping2, written4) {
  const { text: text2 } = source;
  const { start, end } = mapping2.span;
  const close = end - 1;
  const last = writtenFields(mapping2).at(-1);
  if (text2.slice(start + 1, close).trim() === "")
    return { span: { start: start + 1, end: start + 1 }, text: written4 };
  const lastEnd = last === void 0 ? -1 : fieldEnd(source, last);
  if (last !== void 0 && lastEnd >= last.keySpan.end && onlyRest.test(text2.slice(lastEnd, close))) {
    const line = lineStart2(text2, last.keySpan.start);
    const before = text2.slice(line, last.keySpan.start);
    const isOwnLine = line > start && before.trim() === "";
    const gap = isOwnLine ? `${layoutOf(source, mapping2).lineEnd}${before}` : " ";
    return { span: { start: lastEnd, end: lastEnd }, text: `,${gap}${written4}` };
  }
  let at2 = close;
  while (/\s/.test(text2[at2 - 1])) at2--;
  if (text2.slice(lineStart2(text2, at2), at2).includes("#"))
    return { refused: "a comment may stand before the closing bracket" };
  return { span: { start: at2, end: at2 }, text: text2[at2 - 1] === "," ? ` ${written4}` : `, ${written4}` };
}
var onlyRest = /^(?:[\s,]|(?<=\s)#[^\r\n]*)*$/;
function replaceScalar(source, scalar, value) {
  if (isShared(scalar)) return sharedRefusal;
  const { text: text2 } = source;
  const { start, end } = scalar.span;
  if (/(?:^|[\s,[{])![^\s,[\]{}]*(?:\s+&[^\s,[\]{}]+)?\s*$/.test(text2.slice(Math.max(0, start - 200), start)))
    return { refused: "a tag says what the value is" };
  const isJson = /^\s*[[{]\s*"/.test(text2);
  const written4 = scalarText(value, isJson ? "double" : quotesOf(scalar));
  if (start === end) {
    if (text2[start - 1] !== ":" && text2[start - 1] !== "-")
      return { refused: "the value is empty and has an anchor" };
    return { span: scalar.span, text: ` ${written4}` };
  }
  const comment2 = isBlock2(scalar) ? /^[|>][^\s#]*([ \t]+#[^\r\n]*)?/.exec(text2.slice(start, end))?.[1] : void 0;
  return { span: scalar.span, text: written4 + (comment2 ?? "") };
}
function renameKey(source, mapping2, field, key) {
  if (isShared(mapping2) || isShared(field)) return sharedRefusal;
  if (mapping2.fields.has(key)) return { refused: `'${key}' is there already` };
  const quote = source.text[field.keySpan.start];
  const quotes = quote === '"' ? "double" : quote === "'" ? "single" : "plain";
  return { span: field.keySpan, text: scalarText(key, quotes) };
}
function removeField(source, mapping2, field) {
  if (isShared(mapping2) || isShared(field)) return sharedRefusal;
  const { text: text2 } = source;
  const { keySpan } = field;
  const end = fieldEnd(source, field);
  const { style, indent } = layoutOf(source, mapping2);
  if (style === "flow") return removeFromFlow(source, mapping2, field, end);
  if (mapping2.span.start === keySpan.start && mapping2.span.end <= end)
    return { span: { start: keySpan.start, end }, text: "{}" };
  if (indent === null || text2.startsWith("? ", mapping2.span.start))
    return { refused: "the mapping does not begin on a line of its own" };
  const line = lineStart2(text2, keySpan.start);
  if (text2.slice(line, keySpan.start).trim() === "") {
    const next = nextLine(text2, end);
    const isLast = next === text2.length && lineStop(text2, end) === next;
    const start = isLast ? lineStop(text2, previousLine(text2, line)) : line;
    return { span: { start, end: next }, text: "" };
  }
  const following = writtenFields(mapping2).find((other) => other.keySpan.start > end);
  if (following === void 0) return { refused: "a merge stands next to it" };
  const between = text2.slice(end, following.keySpan.start);
  const stop = between.includes("#") ? end : between.includes("<<") ? -1 : following.keySpan.start;
  if (stop === -1) return { refused: "a merge stands next to it" };
  return { span: { start: keySpan.start, end: stop }, text: "" };
}
function removeFromFlow(source, mapping2, { keySpan }, end) {
  const { text: text2 } = source;
  const close = mapping2.span.end - 1;
  const after = /\s*,[ \t]*/y;
  after.lastIndex = end;
  if (after.test(text2) && after.lastIndex <= close) {
    const line = lineStart2(text2, keySpan.start);
    const isOwnLine = line > mapping2.span.start && text2.slice(line, keySpan.start).trim() === "";
    const stop = lineStop(text2, after.lastIndex);
    return isOwnLine && stop === after.lastIndex && stop < close ? { span: { start: line, end: nextLine(text2, stop) }, text: "" } : { span: { start: keySpan.start, end: after.lastIndex }, text: "" };
  }
  let start = keySpan.start;
  while (/\s/.test(text2[start - 1])) start--;
  if (text2[start - 1] === ",") return { span: { start: start - 1, end }, text: "" };
  if (start - 1 === mapping2.span.start) return { span: { start: keySpan.start, end }, text: "" };
  return { refused: "a comment stands before it" };
}
function applyEdits(text2, edits) {
  const parts = [];
  let at2 = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < at2) return void 0;
    parts.push(text2.slice(at2, edit.span.start), edit.text);
    at2 = edit.span.end;
  }
  return parts.join("") + text2.slice(at2);
}
function previousLine(text2, line) {
  return line === 0 ? 0 : lineStart2(text2, line - (text2.startsWith("\r\n", line - 2) ? 2 : 1));
}
function quotesOf({ style }) {
  return style === "single-quoted" ? "single" : style === "double-quoted" ? "double" : "plain";
}
function isBlock2({ style }) {
  return style === "literal" || style === "folded";
}
function lastScalar(mapping2) {
  let node = mapping2;
  while (node !== void 0 && node.type !== "scalar") {
    const children = node.type === "sequence" ? node.items : writtenFields(node).map(({ value }) => value);
    const last = children.at(-1);
    node = last !== void 0 && last.span.end === mapping2.span.end ? last : void 0;
  }
  return node;
}

// src/yaml/editList.ts
function appendItem(source, list3, value) {
  if (isShared(list3)) return { refused: "an alias uses the same text elsewhere" };
  const { style, indent, lineEnd, json } = layoutOf(source, list3);
  const { text: text2 } = source;
  const last = list3.items.at(-1);
  if (style === "flow") {
    const written4 = flowText(value, json ? "double" : "plain");
    const { start, end } = list3.span;
    if (text2.slice(start + 1, end - 1).trim() === "")
      return { span: { start: start + 1, end: start + 1 }, text: written4 };
    let at3 = end - 1;
    while (/\s/.test(text2[at3 - 1])) at3--;
    if (text2.slice(lineStart2(text2, at3), at3).includes("#"))
      return { refused: "a comment may stand before the closing bracket" };
    const line = last === void 0 ? 0 : lineStart2(text2, last.span.start);
    const before = last === void 0 ? "" : text2.slice(line, last.span.start);
    const gap = last !== void 0 && line > start && before.trim() === "" ? `${lineEnd}${before}` : " ";
    return {
      span: { start: at3, end: at3 },
      text: text2[at3 - 1] === "," ? `${gap}${written4}` : `,${gap}${written4}`
    };
  }
  if (indent === null || last === void 0)
    return { refused: "the list does not begin on a line of its own" };
  const at2 = lineStop(text2, list3.span.end);
  if (endsInBlockScalar(text2.slice(last.span.start, list3.span.end), at2 === text2.length))
    return { refused: "what ends the list would lose or win a line end" };
  const lines = blockItem(value).map((line) => `${lineEnd}${indent}${line}`);
  return { span: { start: at2, end: at2 }, text: lines.join("") };
}
function replaceField(source, mapping2, field, key, value) {
  if (isShared(mapping2) || isShared(field) || isShared(field.value))
    return { refused: "an alias uses the same text elsewhere" };
  if (key !== field.key && mapping2.fields.has(key)) return { refused: `'${key}' is there already` };
  const { text: text2 } = source;
  const span = { start: field.keySpan.start, end: fieldEnd(source, field) };
  if (text2.slice(span.start, span.end).includes("#")) return { refused: "a comment in it would be lost" };
  const { style, indent, lineEnd, json } = layoutOf(source, mapping2);
  if (style === "flow") {
    const quotes = json ? "double" : "plain";
    return { span, text: `${flowText(key, quotes)}: ${flowText(value, quotes)}` };
  }
  if (indent === null) return { refused: "the mapping does not begin on a line of its own" };
  return { span, text: blockLines({ [key]: value }).join(`${lineEnd}${indent}`) };
}
function insertDocument(source, { start, end }, value) {
  const { text: text2 } = source;
  const document = text2.slice(start, end);
  if (/^\s*\{/.test(text2)) return { refused: "the file is JSON" };
  if (/^\.\.\./m.test(document)) return { refused: "the document ends with `...`" };
  const lineEnd = text2.includes("\r\n") ? "\r\n" : "\n";
  const isClosed = end === 0 || text2[end - 1] === "\n";
  if (!isClosed && endsInBlockScalar(document, true))
    return { refused: "what ends the document would win a line end" };
  const lines = ["---", ...blockLines(value)].join(lineEnd);
  return {
    span: { start: end, end },
    text: isClosed ? `${lines}${lineEnd}` : `${lineEnd}${lines}`
  };
}
function endsInBlockScalar(text2, isLast) {
  const headers = text2.match(/[|>][-+\d]*[ \t]*(?:#.*)?\r?$/gm);
  const last = headers?.at(-1);
  return last !== void 0 && (last.includes("+") || isLast && !last.includes("-"));
}

// src/findings/editValue.ts
var Unwritable = class extends Error {
};
var literal = /^[\w./:@ -]*$/;
function filled(value, facts) {
  if (typeof value === "string") return filledText(value, facts);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, facts));
  const fields = Object.entries(value).map(([key, item]) => [key, filled(item, facts)]).filter(([, item]) => item !== null);
  return Object.fromEntries(fields);
}
function filledText(text2, facts) {
  const [only2] = placeholdersOf(text2);
  if (only2 === void 0) return text2;
  if (text2 === `{${only2}}`) return written2(factAt(only2, facts));
  return text2.replace(/\{([\w.]+)\}/g, (_, path) => String(written2(factAt(path, facts)) ?? ""));
}
function written2(fact) {
  if (typeof fact === "number" || typeof fact === "boolean" || fact === null) return fact;
  if (typeof fact !== "string" || !literal.test(fact))
    throw new Unwritable("the value to write is not known");
  return fact;
}
function factAt(path, facts) {
  let value = facts;
  for (const step2 of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step2)) return void 0;
    value = value[step2];
  }
  return value;
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
var none = [];
function complete(frame, end) {
  const span = { start: frame.start, end };
  if (frame.fields === void 0) return { type: "sequence", items: frame.items, span };
  return { type: "mapping", fields: frame.fields, duplicates: frame.duplicates ?? none, span };
}
function scalarAt(text2, at2) {
  if (text2[at2] === '"') return stringAt(text2, at2);
  const end = Math.max(match(number, text2, at2), match(word, text2, at2));
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
function match(pattern2, text2, at2) {
  pattern2.lastIndex = at2;
  return pattern2.test(text2) ? pattern2.lastIndex : at2;
}
function skip(text2, at2) {
  return match(blanks, text2, at2);
}
function failure(text2, at2, expected) {
  if (at2 >= text2.length)
    return { error: { detail: `the text ends where ${expected} must follow`, span: { start: at2, end: at2 } } };
  return { error: { detail: `JSON needs ${expected} here`, span: { start: at2, end: at2 + 1 } } };
}

// src/yaml/locate.ts
function locate(root, span) {
  let here = { node: root, shared: isShared(root) };
  for (; ; ) {
    if (isSame(here.node.span, span)) return here;
    const next = step(here, span);
    if (next === void 0 || next.found) return next?.part;
    here = next.part;
  }
}
function step({ node, shared }, span) {
  if (node.type === "scalar") return void 0;
  if (node.type === "sequence") {
    const item = node.items.find((each) => contains2(each.span, span));
    return item && { part: { node: item, shared: shared || isShared(item) }, found: false };
  }
  for (const field of writtenFields(node)) {
    const { value, keySpan } = field;
    const part = {
      node: value,
      field,
      mapping: node,
      shared: shared || isShared(field) || isShared(value)
    };
    if (isSame(keySpan, span)) return { part, found: true };
    if (value.span.start >= keySpan.end && contains2(value.span, span)) return { part, found: false };
  }
  return void 0;
}
function isSame(one, other) {
  return one.start === other.start && one.end === other.end;
}
function contains2(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
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
var none2 = [];
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
    return this.#node(contents);
  }
  /**
   * go-yaml v2's guard against documents that are mostly aliases, computed without expanding any. As there, it acts while reading, so
   * that a chain of merges, each of which copies the one before, ends early.
   */
  #refuseMostlyAliases(alias) {
    if (this.#aliased > 100 && this.#decoded > 1e3 && this.#aliased / this.#decoded > allowedRatio(this.#decoded)) {
      throw new Refusal("the document is mostly aliases, which kubectl refuses", this.#span(alias));
    }
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
    this.#refuseMostlyAliases(alias);
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
    const mapping2 = { type: "mapping", fields, duplicates: none2, span };
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
      const written4 = pair.key;
      const keySpan = this.#span(written4);
      if (this.#isMergeKey(written4)) {
        for (const field of this.#merged(pair, keySpan)) {
          set(field);
          merged2 ??= /* @__PURE__ */ new Set();
          merged2.add(field);
        }
        continue;
      }
      const key = this.#node(written4);
      if (key.type !== "scalar") throw new Refusal("a mapping or a list cannot be a key", keySpan);
      const text2 = keyText(key.value);
      if (text2 === void 0) throw new Refusal("null cannot be a key", keySpan);
      set({ key: text2, keySpan, value: this.#value(pair, keySpan) });
    }
  }
  /** An absent value stands right behind its key and colon. */
  #value({ value }, keySpan) {
    const isWritten2 = value !== null && !(this.#yaml.isScalar(value) && value.source === "" && isBare(value));
    if (isWritten2) return finite(this.#node(value));
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
    const isBlock3 = style === "literal" || style === "folded";
    return { type: "scalar", value, span: isBlock3 ? this.#blockScalarSpan(node) : span, style };
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
    const written4 = this.#text.slice(start, end);
    const lastLine = /.*/y;
    lastLine.lastIndex = written4.trimEnd().length;
    const length = lastLine.lastIndex + lastLine.exec(written4)[0].length;
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
function allowedRatio(decoded2) {
  const low = 4e5;
  const high = 4e6;
  if (decoded2 <= low) return 0.99;
  if (decoded2 >= high) return 0.1;
  return 0.99 - 0.89 * (decoded2 - low) / (high - low);
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
  let empty2 = 0;
  let wasIndented = false;
  let isFirst = true;
  for (const line of lines) {
    if (line === "") {
      empty2++;
      continue;
    }
    const isIndented = line.startsWith(" ") || line.startsWith("	");
    if (isFirst) text2 = "\n".repeat(empty2);
    else if (isIndented || wasIndented) text2 += "\n".repeat(empty2 + 1);
    else text2 += empty2 === 0 ? " " : "\n".repeat(empty2);
    text2 += line;
    empty2 = 0;
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
var none3 = [];
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
    let lineStart3 = this.#at;
    while (lineStart3 < this.#end) {
      let at2 = lineStart3;
      while (text2.charCodeAt(at2) === space2) at2++;
      const code = at2 < this.#end ? text2.charCodeAt(at2) : newline2;
      if (code === hash) {
        const next = text2.indexOf("\n", at2);
        lineStart3 = next === -1 ? this.#end : next + 1;
        continue;
      }
      if (code === newline2 || code === carriageReturn2 && text2.charCodeAt(at2 + 1) === newline2) {
        lineStart3 = text2.indexOf("\n", at2) + 1;
        if (lineStart3 === 0) break;
        continue;
      }
      if (code < space2) throw notPlain;
      this.#at = at2;
      this.#column = at2 - lineStart3;
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
    return builds ? { type: "sequence", items: items2, span: { start, end } } : { type: "mapping", fields: /* @__PURE__ */ new Map(), duplicates: none3, span: { start, end } };
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
      duplicates: duplicates.length === 0 ? none3 : duplicates,
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
    const isBlock3 = this.#startsItem(this.#at) || this.#keyEnd(this.#at) !== -1;
    return isBlock3 ? this.#block(this.#column) : this.#scalar(this.#at, parent2);
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
    return { type: "mapping", fields, duplicates: duplicates.length === 0 ? none3 : duplicates, span };
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
var load;
function yamlPackage() {
  load ??= createRequire2(import.meta.url);
  return load("./lazy/yaml.cjs");
}

// src/yaml/parse.ts
var forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
var tooDeep = "values are nested more deeply than sa-lint can read";
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
    const error = document.errors.find((each) => isMistake(each, part));
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
function firstDocument(yaml, part) {
  const composer = new yaml.Composer({
    version: "1.1",
    // Every plain scalar stays the text that it is: `scalar.ts` resolves it.
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent"
  });
  return composer.compose(shallow(new yaml.Parser().parse(part)), false, part.length).next().value;
}
var deepest2 = 400;
function* shallow(tokens) {
  for (const token of tokens) {
    const open = [{ token, depth: 0 }];
    for (let here = open.pop(); here !== void 0; here = open.pop()) {
      const { depth } = here;
      if (depth > deepest2) throw new RangeError(tooDeep);
      const add2 = (child) => {
        if (child) open.push({ token: child, depth: depth + 1 });
      };
      if ("value" in here.token) add2(here.token.value);
      if (!("items" in here.token)) continue;
      for (const item of here.token.items) {
        add2(item.key);
        add2(item.value);
      }
    }
    yield token;
  }
}
function stopOf(part, document) {
  const [, contentEnd, end] = document.range;
  const nothing4 = /[ \t\r\n]+|#[^\n]*|\.\.\.(?=[ \t\r\n]|$)/y;
  let rest = end;
  for (nothing4.lastIndex = rest; nothing4.test(part); nothing4.lastIndex = rest) rest = nothing4.lastIndex;
  if (rest >= part.length) return void 0;
  const mark = part.indexOf("...", contentEnd);
  return mark !== -1 && mark < end ? mark : rest;
}
function isMistake({ code, pos: [at2] }, part) {
  return !(code === "MISSING_CHAR" && part[at2] === "#" && at2 > 0 && /\S/.test(part[at2 - 1]));
}
function explained(yaml, { code, pos }, part, offset) {
  if (code === "RESOURCE_EXHAUSTION") return { detail: tooDeep, span: { start: offset, end: offset } };
  const quote = code === "MISSING_CHAR" ? openQuote(yaml, part) : void 0;
  const line = /[^\r\n]*/y;
  const indent = /[ \t]*/y;
  indent.lastIndex = Math.min(quote ?? pos[0], part.length);
  indent.test(part);
  const from = indent.lastIndex;
  line.lastIndex = from;
  const written4 = line.exec(part)[0].trimEnd();
  const rest = written4.length;
  const length = quote === void 0 ? Math.min(Math.max(pos[1] - pos[0], 1), Math.max(rest, 1)) : 1;
  const detail = quote !== void 0 ? "this quote is never closed" : flowWords.has(code) && isInBrackets(yaml, part, pos[0]) ? flowWords.get(code) : plainWords[code === "MISSING_CHAR" && isKey.test(written4) ? "BAD_INDENT" : code];
  return { detail, span: { start: offset + from, end: offset + Math.min(from + length, part.length) } };
}
var plainWords = {
  ALIAS_PROPS: "an alias can have no anchor and no tag of its own",
  BAD_ALIAS: "an anchor or alias needs a name that does not end in a colon",
  BAD_COLLECTION_TYPE: "the tag is for another kind of value",
  BAD_DIRECTIVE: "this directive is none of YAML",
  BAD_DQ_ESCAPE: "double quotes know no such escape; a backslash itself is written twice",
  BAD_INDENT: "this line is indented like nothing above it",
  BAD_PROP_ORDER: "an anchor or tag stands before what it belongs behind",
  BAD_SCALAR_START: "a value that starts with this character needs quotes",
  BLOCK_AS_IMPLICIT_KEY: "a value holds ': ' without quotes, or a key stands where none can",
  BLOCK_IN_FLOW: "lists and mappings between brackets need brackets of their own",
  DUPLICATE_KEY: "the key is there already",
  IMPOSSIBLE: "this is not expected here",
  KEY_OVER_1024_CHARS: "a key has at most 1024 characters before its colon",
  MISSING_CHAR: "this line is neither a key with its ':' nor part of a value above",
  MULTILINE_IMPLICIT_KEY: "this line is neither a key with its ':' nor part of a value above",
  MULTIPLE_ANCHORS: "a value can have only one anchor",
  MULTIPLE_DOCS: "this is not expected here",
  MULTIPLE_TAGS: "a value can have only one tag",
  NON_STRING_KEY: "this cannot be a key",
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: "a tab stands where only spaces may indent",
  TAG_RESOLVE_FAILED: "the value does not fit its tag, or nobody knows the tag",
  UNEXPECTED_TOKEN: "this is not expected here"
};
var isKey = /^[^\s:]+[ \t]*:(?:\s|$)/;
var flowWords = /* @__PURE__ */ new Map([
  ["BAD_INDENT", "this bracket is never closed, or its lines are not indented"],
  ["MISSING_CHAR", "between brackets a comma, a colon or the bracket that closes them is missing"]
]);
function isInBrackets(yaml, part, offset) {
  let depth = 0;
  for (const { text: text2, at: at2 } of lexemes(yaml, part)) {
    if (at2 >= offset) break;
    if (text2 === "[" || text2 === "{") depth += 1;
    else if (text2 === "]" || text2 === "}") depth -= 1;
  }
  return depth > 0;
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
    const written4 = rest.trim();
    const line = { start: at2, end: at2 + 3 + rest.trimEnd().length };
    const isBad = written4 !== "" && !written4.startsWith("#");
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
function nextSeparator(text2, lineStart3, from) {
  if (from === lineStart3 && text2.startsWith("---", from)) return from;
  const found = text2.indexOf("\n---", Math.max(from - 1, 0));
  return found === -1 ? -1 : found + 1;
}

// src/findings/trees.ts
var Documents = class {
  #source;
  #texts;
  #json;
  #read = /* @__PURE__ */ new Map();
  constructor(source) {
    this.#source = source;
    this.#json = /^\s*\{/.test(source.text) ? jsonDocuments(source.text) : [];
    this.#texts = this.#json.length > 0 ? [] : splitDocuments(source.text).documents;
  }
  at({ start, end }) {
    const holds3 = (span) => span.start <= start && end <= span.end;
    const json = this.#json.find(({ span }) => holds3(span));
    if (json !== void 0) return json;
    const text2 = this.#texts.find(holds3);
    if (text2 === void 0) return void 0;
    let read = this.#read.get(text2);
    if (read === void 0) {
      const parsed = parseYaml(this.#source.text, text2.start, text2.end);
      const root = "error" in parsed || parsed.stop !== void 0 ? void 0 : parsed.node;
      read = root === void 0 ? null : { root, span: text2, document: text2 };
      this.#read.set(text2, read);
    }
    return read ?? void 0;
  }
};
function jsonDocuments(text2) {
  const documents = [];
  let end = 0;
  for (; ; ) {
    const start = end + text2.slice(end).search(/[^ \t\r\n]|$/);
    if (start === text2.length) return documents;
    const parsed = parseJson(text2, start);
    if ("error" in parsed) return [];
    end = parsed.end;
    documents.push({ root: parsed.node, span: { start, end }, document: null });
  }
}
var known2 = /* @__PURE__ */ new WeakMap();
function documentAt(source, span) {
  if (source.damage !== void 0) throw new Unwritable("the file is no text");
  if (source.template) throw new Unwritable("it is made by a template");
  const documents = known2.get(source) ?? new Documents(source);
  known2.set(source, documents);
  const document = documents.at(span);
  if (document === void 0) throw new Unwritable("it is made by a template");
  return document;
}
function partAt({ source, span }) {
  const part = locate(documentAt(source, span).root, span);
  if (part === void 0) throw new Unwritable("the place is put together from several");
  if (part.shared) throw new Unwritable("an alias uses the same text elsewhere");
  return { ...part, source };
}

// src/findings/repair.ts
function repairOf(edit, subject, facts) {
  if (edit.steps === void 0) return { none: fill(edit.none ?? "", facts) };
  const edits = /* @__PURE__ */ new Map();
  try {
    for (const step2 of edit.steps) {
      for (const { source, edit: edit2 } of stepEdits(step2, subject, facts)) {
        if ("refused" in edit2) return { none: edit2.refused };
        const others = edits.get(source);
        if (others === void 0) edits.set(source, [edit2]);
        else others.push(edit2);
      }
    }
  } catch (error) {
    if (error instanceof Unwritable) return { none: error.message };
    throw error;
  }
  const changes = Array.from(edits, ([source, edits2]) => ({ source, edits: edits2 }));
  if (changes.some(({ source, edits: edits2 }) => applyEdits(source.text, edits2) === void 0))
    return { none: "its parts would overlap" };
  return {
    key: JSON.stringify(changes.map(({ source, edits: edits2 }) => [source.path, edits2])),
    safe: edit.safe === true,
    caution: edit.unsafe === void 0 ? null : fill(edit.unsafe, facts),
    changes
  };
}
function stepEdits(step2, subject, facts) {
  const find2 = (name2) => partAt(namedPlace(subject, name2));
  if ("set" in step2) {
    const { source, mapping: mapping2, holder } = mappingAt(find2(step2.in));
    const value = filled(step2.to, facts);
    if (mapping2 === null)
      return [{ source, edit: fillField(source, holder.mapping, holder.field, step2.set, value) }];
    const field = mapping2.fields.get(step2.set);
    const insertion = step2.after === void 0 ? {} : { after: step2.after };
    if (field === void 0)
      return [{ source, edit: insertField(source, mapping2, step2.set, value, insertion) }];
    return [{ source, edit: rewrite(source, mapping2, field, value) }];
  }
  if ("write" in step2) {
    const { source, node } = find2(step2.write);
    if (node.type !== "scalar") throw new Unwritable("what stands there is no single value");
    return [{ source, edit: replaceScalar(source, node, scalarOf(filled(step2.to, facts))) }];
  }
  if ("create" in step2) {
    const { source, span } = namedPlace(subject, step2.beside);
    const { document } = documentAt(source, span);
    if (document === null) throw new Unwritable("the file is JSON");
    return [{ source, edit: insertDocument(source, document, filled(step2.create, facts)) }];
  }
  if ("add" in step2) {
    const { source, mapping: mapping2 } = mappingAt(find2(step2.in));
    if (mapping2 === null) throw new Unwritable("what it is written into is empty");
    const item = filled(step2.add, facts);
    const field = mapping2.fields.get(step2.to);
    if (field === void 0) return [{ source, edit: insertField(source, mapping2, step2.to, [item]) }];
    const list3 = field.value;
    if (list3.type !== "sequence") throw new Unwritable(`'${step2.to}' is no list`);
    return [{ source, edit: appendItem(source, list3, item) }];
  }
  if ("rename" in step2) {
    const { source, mapping: mapping2, field } = fieldAt(find2(step2.rename));
    return [{ source, edit: renameKey(source, mapping2, field, String(filled(step2.to, facts))) }];
  }
  if ("remove" in step2) {
    const { source, mapping: mapping2, field } = fieldAt(find2(step2.remove));
    return [{ source, edit: removeField(source, mapping2, field) }];
  }
  if ("replace" in step2) {
    const { source, mapping: mapping2, field } = fieldAt(find2(step2.replace));
    return [{ source, edit: replaceField(source, mapping2, field, step2.by, filled(step2.to, facts)) }];
  }
  return moveEdits(fieldAt(find2(step2.move)), mappingAt(find2(step2.into)), step2.after);
}
function rewrite(source, mapping2, field, value) {
  if (field.value.type === "scalar") return replaceScalar(source, field.value, scalarOf(value));
  return replaceField(source, mapping2, field, field.key, value);
}
function moveEdits(from, to, after) {
  const { source, mapping: mapping2, field } = from;
  const { value, key } = field;
  if (to.mapping === null) throw new Unwritable("what it is moved into is empty");
  if (value.type !== "scalar") throw new Unwritable("it holds more than a single value");
  const end = fieldEnd(source, field);
  const comment2 = /^[ \t]+#.*/.exec(source.text.slice(end, lineStop(source.text, end)))?.[0] ?? "";
  const insertion = { comment: comment2, ...after !== void 0 && { after } };
  return [
    { source, edit: removeField(source, mapping2, field) },
    { source: to.source, edit: insertField(to.source, to.mapping, key, value.value, insertion) }
  ];
}
function fieldAt({ source, mapping: mapping2, field }) {
  if (mapping2 === void 0 || field === void 0) throw new Unwritable("what stands there is no field");
  return { source, mapping: mapping2, field };
}
function mappingAt(part) {
  const { source, node, mapping: mapping2, field } = part;
  const holder = { source, mapping: mapping2, field };
  if (node.type === "mapping") return { source, mapping: node, holder };
  if (node.type === "scalar" && node.value === null && field !== void 0)
    return { source, mapping: null, holder };
  throw new Unwritable("what it is written into is no mapping");
}
function scalarOf(value) {
  if (typeof value === "object" && value !== null) throw new Unwritable("a single value stands there");
  return value;
}
function namedPlace({ places, manifest }, name2) {
  if (name2 === "object" && manifest !== void 0) return placeOf2(manifest, manifest.root);
  const found = Object.hasOwn(places, name2) ? places[name2] : void 0;
  const place = found === void 0 || "source" in found ? found : found[0];
  if (place === void 0)
    throw new Unwritable("what it would be written into is not here, or has it already");
  return place;
}

// src/findings/match.ts
function match2(subjects, rules2, settings, guard = unguarded) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const runnable2 of rules2) {
    const entry2 = { runnable: runnable2, options: settings.optionsFor(runnable2.rule) };
    const entries = bySubject.get(runnable2.rule.subject);
    if (entries === void 0) bySubject.set(runnable2.rule.subject, [entry2]);
    else entries.push(entry2);
  }
  const matches2 = [];
  for (const subject of subjects) {
    for (const { runnable: runnable2, options } of bySubject.get(subject.type) ?? []) {
      const finding = guard(
        `the rule '${runnable2.rule.id}'`,
        () => primaryPlace(subject, ["self"]),
        null,
        () => findingOf(subject, runnable2, options, settings)
      );
      if (finding !== null) matches2.push({ finding, subject });
    }
  }
  return matches2;
}
function findingOf(subject, { rule: rule2, matches: matches2, cases, edits }, options, settings) {
  const place = primaryPlace(subject, rule2.at);
  if (place === null) return null;
  const data = {
    ...subject.facts,
    options: settings.isNested ? settings.optionsFor(rule2, place.source.path) : options
  };
  if (!matches2(data)) return null;
  const { path } = place.source;
  const { object, identity } = subject;
  const refined = rule2.cases[cases.findIndex((one) => one(data))] ?? {};
  const set = settings.severityFor(rule2, path, subject.object, refined.profile);
  if (set === "off") return null;
  const chain = chainOf(subject, rule2);
  const edit = rule2.edit.find(
    ({ cause }, index) => (cause === void 0 || subject.edits?.[cause] !== void 0) && edits[index](data)
  );
  const more = rule2.related.reduce((sum, name2) => sum + (subject.more?.[name2] ?? 0), 0);
  return {
    rule: rule2.id,
    severity: set ?? (isOccasional(subject) ? "note" : refined.severity ?? rule2.severity),
    message: fill(refined.message ?? rule2.message, data),
    fix: fill(refined.fix ?? rule2.fix, data),
    source: place.source,
    span: place.span,
    ...place.via !== void 0 && { via: place.via.map(printablePlace) },
    object: printableReference(object),
    related: relatedPlaces(subject, rule2, place),
    ...more > 0 && { moreRelated: more },
    ...subject.manifest?.madeFrom !== void 0 && { roots: [subject.manifest.madeFrom] },
    ...chain.length > 0 && { chain },
    ...edit !== void 0 && { repair: whereItDecides(repairOf(edit, subject, data), place) },
    ...causeOf(subject, edit?.cause === void 0 ? rule2.cause : [edit.cause]),
    ...subject.worth !== void 0 && { worth: subject.worth },
    // Only some reports name it, and hashing costs a start 5 ms.
    get fingerprint() {
      return fingerprint(rule2.id, asWritten(subject), identity, path);
    }
  };
}
function whereItDecides(repair, { source, via = [] }) {
  if ("none" in repair || via.length === 0) return repair;
  const isThere = repair.changes.some((change2) => change2.source.path === source.path);
  const isBehind = repair.changes.some((change2) => via.some((one) => one.source.path === change2.source.path));
  if (isThere || !isBehind || via.every((one) => one.source.template === true)) return repair;
  return { none: `what decides stands in ${printable(source.path)}` };
}
function asWritten({ object, manifest }) {
  const written4 = manifest?.writtenAs;
  const isIt = object !== null && object.kind === manifest?.kind && object.name === manifest?.name;
  return isIt && written4 !== void 0 ? { ...object, ...written4 } : object;
}
function isOccasional({ manifest }) {
  return Boolean(stringOf(at(manifest?.root, "metadata", "annotations", hookAnnotation))?.trim());
}
function primaryPlace(subject, at2) {
  for (const name2 of [...at2, "self", ...Object.keys(subject.places)]) {
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
function causeOf({ edits = {} }, names4) {
  const name2 = names4.find((one) => Object.hasOwn(edits, one) && edits[one] !== void 0);
  return name2 === void 0 ? {} : { cause: edits[name2] };
}
function chainOf(subject, { chain }) {
  const steps2 = chain.flatMap((name2) => placesOf(subject, name2));
  return steps2.filter((step2, index) => index === 0 || placeKey(step2) !== placeKey(steps2[index - 1])).map(printablePlace);
}
function placesOf(subject, name2) {
  const places = Object.hasOwn(subject.places, name2) ? subject.places[name2] : void 0;
  return places === void 0 ? [] : "source" in places ? [places] : places;
}
var printed = /* @__PURE__ */ new WeakMap();
function printablePlace(place) {
  const { source, span, message } = place;
  const known10 = printed.get(place) ?? { source, span, message: printable(message) };
  printed.set(place, known10);
  return known10;
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
  const known10 = new Set(some2.map(placeKey2));
  const missing = more.filter((place) => !known10.has(placeKey2(place)));
  return missing.length === 0 ? some2 : [...some2, ...missing];
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/findings/result.ts
function resultOf(findings, suppressed, summary, defects = []) {
  const ordered = inOrder(findings);
  const silenced = [...suppressed].sort((a, b) => compareFindings(a.finding, b.finding));
  const sources = /* @__PURE__ */ new Map();
  for (const finding of [...ordered, ...silenced.map((one) => one.finding)])
    for (const { source } of [
      finding,
      ...otherPlaces(finding),
      ...finding.chain ?? [],
      ...causePlace(finding)
    ])
      sources.set(source.path, source);
  return {
    findings: ordered,
    suppressed: silenced,
    summary: {
      ...summary,
      findings: countBySeverity(ordered),
      skipped: [...summary.skipped].sort(compareSkipped)
    },
    defects,
    sources
  };
}
function causePlace({ cause }) {
  return cause?.place === void 0 ? [] : [cause.place];
}
function countBySeverity(findings) {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
function compareSkipped(a, b) {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.reason, b.reason);
}

// src/findings/roots.ts
var mostNamed = 10;
function mergedByRoot(findings) {
  if (findings.every(({ roots }) => roots === void 0)) return findings;
  const merged2 = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const [index, finding] of findings.entries()) {
    const [root] = finding.roots ?? [];
    if (root === void 0) {
      merged2.set(`${index}`, finding);
      continue;
    }
    const here = `${keyOf(finding)} ${root}`;
    const number2 = seen.get(here) ?? 0;
    seen.set(here, number2 + 1);
    const key = `${keyOf(finding)} #${number2}`;
    const first = merged2.get(key);
    merged2.set(key, first === void 0 ? finding : { ...first, roots: [...first.roots, root] });
  }
  return Array.from(merged2.values(), named);
}
function keyOf({ rule: rule2, severity, object, source, span, via = [] }) {
  const places = [{ source, span }, ...via].map(
    ({ source: source2, span: span2 }) => `${source2.path}:${span2.start}-${span2.end}`
  );
  return JSON.stringify([rule2, severity, object?.kind, places]);
}
function named(finding) {
  const { roots, message } = finding;
  if (roots === void 0) return finding;
  const more = roots.length - mostNamed;
  const names4 = more > 0 ? [...roots.slice(0, mostNamed), `${more} more`] : roots;
  const last = names4.at(-1);
  const list3 = names4.length === 1 ? last : `${names4.slice(0, -1).join(", ")} and ${last}`;
  return { ...finding, message: `${message} In ${list3}.` };
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
function nearest(name2, candidates2) {
  const wanted = name2.slice(0, longest).toLowerCase();
  let best = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of [...candidates2].sort()) {
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
  const byName2 = /* @__PURE__ */ new Map();
  const byBareName = /* @__PURE__ */ new Map();
  for (const rule2 of rules2) {
    for (const alias of rule2.aliases) if (!byName2.has(alias)) byName2.set(alias, rule2);
    const bare2 = bareName(rule2.id);
    byBareName.set(bare2, [...byBareName.get(bare2) ?? [], rule2]);
  }
  for (const rule2 of rules2) byName2.set(rule2.id, rule2);
  return (name2) => {
    const exact = byName2.get(name2);
    if (exact !== void 0) return { rule: exact };
    const bare2 = byBareName.get(name2) ?? [];
    if (bare2.length === 1) return { rule: bare2[0] };
    if (bare2.length > 1) return { suggestions: bare2.map((rule2) => rule2.id).sort() };
    const near = nearest(name2, byName2.keys()) ?? byBareName.get(nearest(name2, byBareName.keys()) ?? "")?.[0]?.id;
    return { suggestions: near === void 0 ? [] : [byName2.get(near).id] };
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
      const suggestion = nearScope(word2) ?? meantScope(`${word2} ${body}`);
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
function meantScope(text2) {
  const [command = ""] = /^\S+(?:\s+\S*(?:disable|ignore|suppress|allow)\S*)?/i.exec(text2) ?? [];
  if (/next/i.test(command)) return "sa-lint-disable-next-line";
  return /file/i.test(command) ? "sa-lint-disable-file" : "sa-lint-disable-line";
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
  const before = words2(text2, 0, namesEnd, offset);
  const after = words2(text2, reasonStart, text2.length, offset);
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
function words2(text2, start, end, offset) {
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
    const shown4 = printableName(name2.text);
    if ("rule" in found) {
      if (found.rule.subject === "suppression") {
        const detail = `'${shown4}' is about suppressions and cannot be silenced in a file; set it in the configuration`;
        troubles.push({ ...trouble, problem: "misplaced", detail });
      } else {
        const reason = printable(request.reason.slice(0, 500));
        silencers.push({ rule: found.rule, form, source, name: name2, reason, used: false });
      }
    } else if (found.suggestions.length > 1) {
      const detail = `'${shown4}' can be any of ${found.suggestions.join(", ")}; write the category too`;
      troubles.push({ ...trouble, problem: "unknown-rule", detail });
    } else {
      const detail = `There is no rule '${shown4}'`;
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
  const all2 = [];
  const troubles = [];
  const read = /* @__PURE__ */ new Map();
  const onObject = /* @__PURE__ */ new Map();
  const onPod = /* @__PURE__ */ new Map();
  const silencersIn = (manifest, metadata) => {
    const field = fieldOf(at(metadata, "annotations"), ignoreAnnotation);
    if (field === void 0) return void 0;
    const known10 = read.get(field);
    if (known10 !== void 0) return known10;
    const byRule = /* @__PURE__ */ new Map();
    read.set(field, byRule);
    const { source, requests } = requestsOf(manifest, field);
    for (const request of requests) {
      const found = silencersOf(request, "annotation", source, context);
      for (const trouble of found.troubles) troubles.push(trouble);
      for (const silencer of found.silencers) {
        all2.push(silencer);
        if (!byRule.has(silencer.rule.id)) byRule.set(silencer.rule.id, silencer);
      }
    }
    return byRule;
  };
  for (const manifest of model.manifests) {
    const found = silencersIn(manifest, at(manifest.root, "metadata"));
    if (found !== void 0) onObject.set(manifest, [found]);
  }
  const pods = /* @__PURE__ */ new Map();
  for (const { manifest } of model.workloads) pods.set(manifest, (pods.get(manifest) ?? 0) + 1);
  for (const workload of model.workloads) {
    const { manifest, podMetadata } = workload;
    const found = podMetadata === null ? void 0 : silencersIn(manifest, podMetadata);
    if (found === void 0) continue;
    if (pods.get(manifest) === 1) onObject.set(manifest, [...onObject.get(manifest) ?? [], found]);
    else onPod.set(workload, found);
  }
  return {
    all: all2,
    troubles,
    fields: new Set(read.keys()),
    onObject(rule2, { manifest, pod }) {
      const acting = [...(manifest && onObject.get(manifest)) ?? [], ...(pod && [onPod.get(pod)]) ?? []];
      return acting.find((byRule) => byRule?.has(rule2))?.get(rule2);
    }
  };
}
function requestsOf(manifest, field) {
  const { value } = field;
  if (value.type !== "scalar" || typeof value.value !== "string") {
    const { source: source2, span: span2 } = keyPlaceOf(manifest, field);
    return { source: source2, requests: [malformed("The annotation is no string", span2)] };
  }
  const { source, span } = placeOf2(manifest, value);
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
function commentSilencers(readings, judged2, context) {
  const all2 = [];
  const troubles = [];
  const byPlace = /* @__PURE__ */ new Map();
  const sources = sourcesOf(judged2);
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
          all2.push(silencer);
          const place = placeKey3(source.path, target, silencer.rule.id);
          if (!byPlace.has(place)) byPlace.set(place, silencer);
        }
      }
    }
  }
  return {
    all: all2,
    troubles,
    onLine: (finding) => {
      if (byPlace.size === 0) return void 0;
      for (const { source, span } of [finding, ...finding.via ?? []]) {
        const silencer = byPlace.get(placeKey3(source.path, lineOf(source, span.start), finding.rule));
        if (silencer !== void 0) return silencer;
      }
      return void 0;
    },
    inFile: ({ source, rule: rule2 }) => byPlace.get(placeKey3(source.path, 0, rule2))
  };
}
function sourcesOf(judged2) {
  const paths = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  for (const { source, origins } of judged2) {
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
  const whole2 = /* @__PURE__ */ new Set();
  for (const comment2 of [...comments].sort((a, b) => b.span.start - a.span.start)) {
    const line = lineOf(source, comment2.span.start);
    targets.set(line, whole2.has(line + 1) ? targets.get(line + 1) : line + 1);
    if (standsAlone(comment2, source)) whole2.add(line);
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

// src/yaml/walk.ts
var Visit = class {
  node;
  step;
  /** The field whose value it is; null for the start and for items of lists. */
  field;
  parent;
  /** What the walk knows of this place. */
  state;
  #skipped = false;
  constructor(node, state, parent2, step2, field) {
    this.node = node;
    this.state = state;
    this.parent = parent2;
    this.step = step2;
    this.field = field;
  }
  /** Leaves out what is below. */
  skip() {
    this.#skipped = true;
  }
  get skipped() {
    return this.#skipped;
  }
};
function* walk(root, state, options = {}) {
  const { enter, isNew = once(), overridden = false } = options;
  const open = [new Visit(root, state, null, "", null)];
  for (let visit = open.pop(); visit !== void 0; visit = open.pop()) {
    if (!isNew(visit)) continue;
    yield visit;
    const { node } = visit;
    if (visit.skipped || node.type === "scalar") continue;
    const first = open.length;
    const add2 = (step2, child, field) => {
      const known10 = enter === void 0 ? visit.state : enter(visit, step2, child, field);
      if (known10 !== void 0 || enter === void 0)
        open.push(new Visit(child, known10, visit, step2, field));
    };
    if (node.type === "sequence") {
      for (const [index, item] of node.items.entries()) add2(index, item, null);
    } else {
      for (const field of node.fields.values()) add2(field.key, field.value, field);
      if (overridden) for (const field of node.duplicates) add2(field.key, field.value, field);
    }
    reverse(open, first);
  }
}
function pathOf(visit) {
  const steps2 = [];
  for (let here = visit; here.parent !== null; here = here.parent) steps2.push(here.step);
  return steps2.reverse();
}
function once() {
  const seen = /* @__PURE__ */ new Set();
  return ({ node }) => {
    const size = seen.size;
    return seen.add(node).size > size;
  };
}
function reverse(list3, from) {
  for (let low = from, high = list3.length - 1; low < high; low++, high--)
    [list3[low], list3[high]] = [list3[high], list3[low]];
}

// src/findings/misplaced.ts
var directive = /#[ \t]*sa-lint-disable-(?:line|next-line|file)(?![\w-])/;
function misplacedSuppressions(manifests, read) {
  const troubles = [];
  const mentions = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const isNew = ({ node }) => !seen.has(node) && seen.add(node).has(node);
  for (const manifest of manifests) {
    const { source, root } = manifest;
    const mentioned = mentions.get(source) ?? source.text.includes("sa-lint");
    mentions.set(source, mentioned);
    if (!mentioned) continue;
    for (const { node } of walk(root, void 0, { isNew })) {
      if (node.type === "mapping") {
        for (const field of node.fields.values()) {
          if (field.key === ignoreAnnotation && !read.has(field))
            troubles.push(annotation(keyPlaceOf(manifest, field)));
          else if (field.key !== ignoreAnnotation && isNearlyTheAnnotation(field.key))
            troubles.push(misspelt(keyPlaceOf(manifest, field), field.key));
        }
      } else if (node.type === "scalar" && typeof node.value === "string") {
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
function isNearlyTheAnnotation(key) {
  return /^sa-?lint[\w.-]*\/(?:ignore|disable|suppress|allow)/i.test(key) || key.length < 40 && editDistance(key.toLowerCase(), ignoreAnnotation) <= 3;
}
function misspelt({ source, span }, key) {
  const detail = `'${printableName(key.slice(0, 60))}' is no annotation of sa-lint`;
  return { problem: "misplaced", form: "annotation", source, span, detail, suggestion: ignoreAnnotation };
}
function comment({ source, span }) {
  const detail = "It is part of a text value and no comment";
  return { problem: "misplaced", form: "comment", source, span, detail };
}

// src/findings/suppress.ts
function suppress(matches2, readings, model, options) {
  const inline = options.inline ? inlineSilencers(readings, model, options) : none4;
  const { exceptions } = options.settings;
  const usedExceptions = /* @__PURE__ */ new Set();
  const left = [];
  const suppressed = [];
  for (const { finding, subject } of matches2) {
    const exception = exceptions?.for(finding);
    if (exception !== void 0) usedExceptions.add(exception);
    const silencer = inline.find(finding, subject);
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
var none4 = { all: [], troubles: [], find: () => void 0 };
function inlineSilencers(readings, model, options) {
  const context = { find: patientFinder(options.rules.map(({ rule: rule2 }) => rule2)), today: options.today };
  const comments = commentSilencers(readings, model.manifests, context);
  const annotations = annotationSilencers(model, context);
  const misplaced = misplacedSuppressions(model.manifests, annotations.fields);
  return {
    all: [...comments.all, ...annotations.all],
    troubles: [...comments.troubles, ...annotations.troubles, ...misplaced],
    find: (finding, subject) => comments.onLine(finding) ?? annotations.onObject(finding.rule, subject) ?? comments.inFile(finding)
  };
}
var mostSuggestions = 200;
function patientFinder(rules2) {
  const find2 = ruleFinder(rules2);
  const known10 = new Set(rules2.flatMap(({ id, aliases }) => [id, id.slice(id.indexOf("/") + 1), ...aliases]));
  const unknown2 = /* @__PURE__ */ new Map();
  return (name2) => {
    if (known10.has(name2)) return find2(name2);
    const found = unknown2.get(name2) ?? (unknown2.size < mostSuggestions ? find2(name2) : { suggestions: [] });
    if (unknown2.size < mostSuggestions) unknown2.set(name2, found);
    return found;
  };
}
function unusedTrouble({ form, source, name: name2, rule: rule2 }) {
  const detail = `There is no finding of '${rule2.id}' for it to silence`;
  return { problem: "unused", form, source, span: name2.span, detail, rule: rule2.id };
}
function unusedExceptionTrouble({ source, span, written: written4 }) {
  const detail = `There is no finding of '${written4}' for it to silence`;
  return { problem: "unused", form: "config", source, span, detail, rule: written4 };
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
var anonymousUser = "system:anonymous";
var cloudIdentityAnnotations = [
  // aws/amazon-eks-pod-identity-webhook: README.md
  { annotation: "eks.amazonaws.com/role-arn", provider: "aws" },
  // cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
  { annotation: "iam.gke.io/gcp-service-account", provider: "google" },
  // Azure/azure-workload-identity: pkg/webhook/consts.go
  { annotation: "azure.workload.identity/client-id", provider: "azure" }
];
var cloudExpirations = [
  // aws/amazon-eks-pod-identity-webhook: README.md, pkg/handler
  { annotation: "eks.amazonaws.com/token-expiration", provider: "aws", minimum: 600, maximum: null },
  // Azure/azure-workload-identity: pkg/webhook/consts.go
  {
    annotation: "azure.workload.identity/service-account-token-expiration",
    provider: "azure",
    minimum: 3600,
    maximum: 86400
  }
];
var azureUseLabel = "azure.workload.identity/use";

// src/model/model.ts
var unknown = /* @__PURE__ */ Symbol("unknown");

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

// src/yaml/uses.ts
var Uses = class {
  #holders = /* @__PURE__ */ new Map();
  #left;
  /** `mostRepeats`: how many second uses there may be, all nodes together. An object that a cluster takes has far fewer. */
  constructor(mostRepeats2 = 1e3) {
    this.#left = mostRepeats2;
  }
  /**
   * Whether a node that a holder leads to is a use of its own. `weight`: what it counts as a second use, such as the items of a
   * list. The uses of one holder are to be asked for together.
   */
  isNew(node, holder, weight = 1) {
    const known10 = this.#holders.has(node);
    if (known10) {
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
  const known10 = steps.get(path);
  if (known10 !== void 0) return known10;
  const parsed = path.split(".").map((part) => {
    const each = part.endsWith("[]");
    return { key: each ? part.slice(0, -2) : part, each };
  });
  steps.set(path, parsed);
  return parsed;
}
function find(from, path, except) {
  let here = [{ node: from, path: [], field: null, parent: null }];
  for (const { key, each } of stepsOf(path)) {
    const next = [];
    const uses = new Uses();
    for (const [holder, { node, path: path2 }] of here.entries()) {
      const add2 = (found) => {
        if (uses.isNew(found.node, holder)) next.push(found);
      };
      const field = fieldOf(node, key);
      if (field === void 0) continue;
      const below = [...path2, key];
      if (!each) add2({ node: field.value, path: below, field, parent: node });
      else {
        itemsOf(field.value).forEach((item, index) => {
          if (except?.has(item) !== true)
            add2({ node: item, path: [...below, index], field: null, parent: field.value });
        });
      }
    }
    if (next.length === 0) return next;
    here = next;
  }
  return here;
}
function fieldAt2(from, path) {
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
  const known10 = name2 !== null && !isTemplated(name2) && name2.length + unset.suffix.length <= unset.longest;
  return { name: known10 ? `${name2}${unset.suffix}` : null, made: true };
}
function needsToken({ manifest, place: { needsToken: where } }) {
  return where === true || where !== void 0 && holds(manifest.root, where);
}
function holds(root, path) {
  return booleanOf(fieldAt2(root, path)?.value) === true;
}

// src/model/read/accounts.ts
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
  const fields = paths.map((path) => path.startsWith("/") ? fieldAt2(manifest.root, path.slice(1)) : fieldAt2(spec, path)).filter((field) => field !== void 0);
  const serviceAccountName = fields.find((field) => nameIn(field) !== null) ?? fields[0] ?? null;
  const serviceAccount = place.account === void 0 && fieldOf(spec, "serviceAccount") || null;
  const own = paths.find((each) => !each.startsWith("/")) ?? paths.at(-1) ?? "serviceAccountName";
  const { namespace } = manifest;
  const written4 = { serviceAccountName, serviceAccount, namespace, path: pathFromRoot(specPath, own) };
  const elsewhere = place.accountNamespace === void 0 ? null : accountElsewhere(site, serviceAccountName);
  if (elsewhere !== null) return { ...written4, ...elsewhere, writtenAs: "serviceAccountName", made: false };
  const name2 = nameIn(serviceAccountName);
  if (name2 !== null) return { ...written4, name: name2, writtenAs: "serviceAccountName", made: false };
  const alias = nameIn(serviceAccount);
  if (alias !== null) return { ...written4, name: alias, writtenAs: "serviceAccount", made: false };
  const unset = unsetAccount(site);
  const open = filledElsewhere(manifest, place);
  return {
    ...written4,
    name: open || unset.name === null ? unknown : unset.name,
    writtenAs: null,
    made: unset.made
  };
}
function accountElsewhere({ place, spec }, field) {
  const text2 = field?.value.type === "scalar" ? field.value.value : null;
  if (typeof text2 !== "string" || text2 === "") return null;
  const [, before, name2] = /^(?:([^:]*):)?([^:]*)$/.exec(text2) ?? [];
  const namespace = before ?? stringOf(at(spec, ...place.accountNamespace.split(".")));
  const isKnown = namespace !== void 0 && isDnsLabel(namespace) && name2 !== void 0 && isDnsSubdomain(name2);
  return isKnown ? { name: name2, namespace } : { name: unknown, namespace: null };
}
function filledElsewhere(manifest, place) {
  return place.filledBy !== void 0 && fieldAt2(manifest.root, place.filledBy.slice(1)) !== void 0;
}
function nameIn(field) {
  if (field === null) return null;
  const node = field.value;
  if (node.type !== "scalar") return unknown;
  if (node.value === null || node.value === "") return null;
  return typeof node.value === "string" && isDnsSubdomain(node.value) ? node.value : unknown;
}

// src/model/join/automount.ts
function resolveAutomount(site, account2, parts, isStatic) {
  const podField = podFieldOf(site);
  const pod = podValueOf(site, podField);
  const serviceAccount = account2.automount;
  const { value, decidedBy } = isStatic ? { value: false, decidedBy: "default" } : decide(pod, serviceAccount, account2.name === unknown);
  const reused = value === false ? null : reusedVolume(parts);
  const holdsNone = reused !== null && !holdsToken(reused);
  const receivers = holdsNone ? [] : receiversOf(site, parts);
  const containers = value === true ? receivers : [];
  return {
    value,
    decidedBy,
    pod,
    podField,
    path: pathOf2(site),
    serviceAccount,
    reused,
    receivers,
    containers
  };
}
function pathOf2({ place, specPath }) {
  const paths = place.automount ?? ["automountServiceAccountToken"];
  const path = paths.find((each) => !each.startsWith("/")) ?? paths.at(-1);
  return path === void 0 ? null : pathFromRoot(specPath, path);
}
function podFieldOf({ manifest, place, spec }) {
  const fields = (place.automount ?? ["automountServiceAccountToken"]).map((path) => path.startsWith("/") ? fieldAt2(manifest.root, path.slice(1)) : fieldAt2(spec, path)).filter((field) => field !== void 0);
  return fields.find((field) => readFlag(field.value) !== null) ?? fields[0] ?? null;
}
function podValueOf({ manifest, place }, field) {
  const written4 = readFlag(field?.value);
  if (written4 !== null) return written4;
  return filledElsewhere(manifest, place) ? unknown : place.automountUnset ?? null;
}
function decide(pod, serviceAccount, accountUnknown) {
  if (pod === unknown) return { value: unknown, decidedBy: unknown };
  if (pod !== null) return { value: pod, decidedBy: "pod" };
  if (accountUnknown || serviceAccount === unknown) return { value: unknown, decidedBy: unknown };
  if (serviceAccount !== null) return { value: serviceAccount, decidedBy: "serviceAccount" };
  return { value: true, decidedBy: "default" };
}
function reusedVolume({ volumes }) {
  return volumes.find(({ name: name2 }) => name2.startsWith(tokenVolumePrefix)) ?? null;
}
function holdsToken({ node }) {
  const sources = itemsOf(at(node, "projected", "sources"));
  return sources.some((source) => at(source, "serviceAccountToken") !== void 0);
}
function receiversOf({ place }, { containers }) {
  const open = containers.filter(
    ({ kind, mounts }) => kind !== "ephemeral" && !mounts.some(({ mountPath }) => mountPath === defaultTokenPath)
  );
  if (place.container !== void 0 && place.containers !== void 0) {
    return open.length > 0 ? [place.container] : [];
  }
  return open.map(({ name: name2 }) => name2);
}

// src/model/read/texts.ts
var Texts = class {
  #files;
  #answers = /* @__PURE__ */ new Map();
  constructor(files) {
    this.#files = files;
  }
  /** Whether any of the texts fits. The pattern must be one that lives on, as those of tables do. */
  says(pattern2) {
    return this.#once(pattern2, ({ text: text2 }) => pattern2.test(text2));
  }
  /** Whether any of the names fits. */
  holds(name2) {
    return this.#once(name2, (file) => name2.test(file.name));
  }
  #once(pattern2, fits2) {
    const known10 = this.#answers.get(pattern2);
    if (known10 !== void 0) return known10;
    const answer = this.#files.some(fits2);
    this.#answers.set(pattern2, answer);
    return answer;
  }
};

// src/model/join/mountedFiles.ts
import { posix } from "node:path";

// src/model/join/namespaceJoin.ts
function isOpen(namespace) {
  return namespace === null || isPlaceholder(namespace);
}
function namespaceJoin(declared, references) {
  const stated = [...declared].filter((namespace) => !isOpen(namespace));
  const [open, ...others] = declared.has(null) ? [null] : [...declared].filter(isOpen);
  const onlyOpen = others.length === 0 ? open : void 0;
  const homeless = [...references].some(isOpen) ? [] : [...references].filter((namespace) => !declared.has(namespace));
  const forStated = homeless.length === 1 ? homeless[0] : void 0;
  return (from) => {
    if (declared.has(from)) return from;
    if (!isOpen(from)) return from === forStated ? onlyOpen : void 0;
    if (open !== void 0) return onlyOpen;
    return stated.length === 1 ? stated[0] : void 0;
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
function objectKey(name2, namespace) {
  return namespace === null ? `/${name2}` : `${namespace.length}:${namespace}/${name2}`;
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
  const of3 = (path) => {
    const end = path.indexOf("/", start);
    return end < 0 ? "" : path.slice(start, end);
  };
  const reach2 = (declaration) => {
    const project = of3(declaration);
    if (project === "") return common ?? "";
    const root = declaration.slice(0, start + project.length);
    const above = parent(parent(declaration));
    return above.length < root.length ? root : above;
  };
  return {
    of: of3,
    reach: reach2,
    mayBeAppliedTogether: (path, declaration) => {
      const folder = reach2(declaration);
      return of3(path) === "" || folder === "" || path.startsWith(`${folder}/`);
    }
  };
}

// src/model/join/setAside.ts
var names = /^(?:docs?|documentation|examples?|samples?|tests?|e2e|testdata|fixtures?|vendor|third[-_]party|node_modules)$/i;
function setAsideFolder(path) {
  const folders = path.split("/").slice(0, -1);
  const world = folders.findIndex((name2) => name2.startsWith(worldFolder("")));
  const index = world === -1 ? folders.findIndex((name2) => names.test(name2)) : world;
  return index === -1 ? null : folders.slice(0, index + 1).join("/");
}

// src/model/join/nearest.ts
var Nearest = class {
  #levels = /* @__PURE__ */ new Map();
  add(item) {
    const { path } = item.manifest.source;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const aside = setAsideFolder(path)?.length ?? 0;
    for (const each of upward(path)) {
      if (each.length < aside) break;
      const level = this.#levels.get(each) ?? { here: [], below: [] };
      this.#levels.set(each, level);
      put(level.below, item);
      if (each === path || each === folder) put(level.here, item);
    }
  }
  /**
   * The declarations that are nearest to a file: in itself, else in the closest folder above it that has any in or below it, and
   * there those that lie in the folder itself before those that lie deeper. None is there when nothing was added, or only in
   * folders that are set aside and do not hold the file. Files that are answered alike get the same list.
   */
  to(path) {
    for (const each of upward(path)) {
      const level = this.#levels.get(each);
      if (level !== void 0) return level.here.length > 0 ? level.here : level.below;
    }
    return [];
  }
};
function put(list3, item) {
  const last = list3.at(-1);
  const again = last?.manifest.source.path === item.manifest.source.path && last.namespace === item.namespace;
  if (again) list3[list3.length - 1] = item;
  else list3.push(item);
}

// src/model/join/lookup.ts
var Lookup = class {
  #byKey = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  #anywhere = /* @__PURE__ */ new Map();
  #join;
  /** `references`: the namespaces of everything that refers to such objects; they decide where open and stated meet. */
  constructor(objects, references) {
    const declared = new NamespacesByName();
    for (const object of objects) {
      const { name: name2, namespace } = object;
      if (name2 === null) continue;
      declared.add(name2, namespace);
      entry(this.#byKey, objectKey(name2, namespace), () => new Nearest()).add(object);
      entry(this.#byName, name2, () => []).push(object);
    }
    this.#join = joinsByName(declared, references);
  }
  /** The objects that may be meant; none when the input does not hold them. References that are answered alike get the same list. */
  find({ name: name2, namespace: from, path }) {
    const namespace = this.#join(name2, from);
    if (namespace !== void 0) return this.#byKey.get(objectKey(name2, namespace))?.to(path) ?? [];
    return isOpen(from) ? this.#ofAnyNamespace(name2).to(path) : [];
  }
  /** Whether there is an object of that name, in whatever namespace. */
  has(name2) {
    return this.#byName.has(name2);
  }
  #ofAnyNamespace(name2) {
    return entry(this.#anywhere, name2, () => {
      const nearest2 = new Nearest();
      for (const object of this.#byName.get(name2) ?? []) nearest2.add(object);
      return nearest2;
    });
  }
};
function agreed(candidates2, say) {
  const [first, ...rest] = candidates2;
  const word2 = say(first);
  return rest.every((each) => say(each) === word2) ? word2 : unknown;
}
function entry(map, key, make) {
  let value = map.get(key);
  if (value === void 0) {
    value = make();
    map.set(key, value);
  }
  return value;
}

// src/model/join/mountedFiles.ts
function mountedFiles(model) {
  let configMaps;
  return (workload) => {
    if (!workload.volumes.some(({ node }) => configMapsOf(node).length > 0)) return [];
    configMaps ??= configMapLookup(model.manifests, model.workloads);
    return filesOf(workload, configMaps);
  };
}
function configMapLookup(manifests, users) {
  const configMaps = manifests.filter(({ apiVersion, kind }) => kind === "ConfigMap" && apiVersion === "v1").map((manifest) => ({ manifest, name: manifest.name, namespace: manifest.namespace }));
  const references = new NamespacesByName();
  for (const { manifest, volumes } of users) {
    for (const { name: name2 } of volumes.flatMap(({ node }) => configMapsOf(node)))
      references.add(name2, manifest.namespace);
  }
  return new Lookup(configMaps, references);
}
function filesOf(workload, configMaps) {
  const { manifest, volumes } = workload;
  return volumes.flatMap(
    ({ node, mounts }) => configMapsOf(node).flatMap(({ name: name2, items: items2 }) => {
      const { namespace, source } = manifest;
      const configMap = configMaps.find({ name: name2, namespace, path: source.path })[0]?.manifest;
      const data = at(configMap?.root, "data");
      if (configMap === void 0 || data?.type !== "mapping") return [];
      const keys = items2 ?? [...data.fields.keys()].map((key) => ({ key, path: key }));
      return mounts.flatMap(
        ({ container: container2, mountPath, subPath }) => keys.flatMap(({ key, path }) => {
          const text2 = fieldOf(data, key)?.value;
          const place = inContainer(
            mountPath,
            subPath === null ? null : stringOf(subPath.value) ?? "",
            path
          );
          if (place === null || text2?.type !== "scalar" || typeof text2.value !== "string") return [];
          return [{ container: container2, path: place, manifest: configMap, key, text: text2 }];
        })
      );
    })
  );
}
function configMapsOf(volume) {
  const sources = [volume, ...itemsOf(at(volume, "projected", "sources"))];
  return sources.flatMap((source) => {
    const configMap = at(source, "configMap");
    const items2 = itemsOf(at(configMap, "items")).map((item) => ({
      key: stringOf(at(item, "key")) ?? "",
      path: stringOf(at(item, "path")) ?? ""
    }));
    const name2 = stringOf(at(configMap, "name"));
    return name2 ? [{ name: name2, items: items2.length === 0 ? null : items2 }] : [];
  });
}
function inContainer(mountPath, subPath, path) {
  if (mountPath === null) return null;
  if (subPath === null) return posix.join(mountPath, path);
  if (path === subPath) return mountPath;
  return path.startsWith(`${subPath}/`) ? posix.join(mountPath, path.slice(subPath.length + 1)) : null;
}

// src/model/join/configuration.ts
function configurationIn(manifests, users) {
  const configMaps = configMapLookup(manifests, users);
  const known10 = /* @__PURE__ */ new Map();
  return ({ namespace, source }, volume) => configMapsOf(volume).flatMap(({ name: name2 }) => {
    const found = configMaps.find({ name: name2, namespace, path: source.path })[0]?.manifest;
    if (found === void 0) return [];
    const texts = known10.get(found) ?? textsOf(found);
    known10.set(found, texts);
    return [texts];
  });
}
function textsOf({ root }) {
  const data = at(root, "data");
  if (data?.type !== "mapping") return new Texts([]);
  return new Texts(
    [...data.fields.values()].map(({ key, value }) => ({ name: key, text: stringOf(value) ?? "" }))
  );
}

// src/model/join/declaredNames.ts
function othersDeclared(accounts) {
  const names4 = /* @__PURE__ */ new Map();
  const add2 = (key, name2) => {
    const known10 = names4.get(key);
    if (known10 === void 0) names4.set(key, /* @__PURE__ */ new Set([name2]));
    else known10.add(name2);
  };
  for (const { name: name2, namespace, manifest } of accounts) {
    if (name2 === null) continue;
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
      const known10 = names4.get(key);
      return known10 !== void 0 && known10.size > (known10.has(except) ? 1 : 0);
    });
  };
}

// src/model/join/heldTokens.ts
import { posix as posix2 } from "node:path";

// src/kubernetes/tokenSecrets.ts
var tokenSecretType = "kubernetes.io/service-account-token";
var tokenKey = "token";
var accountNameAnnotation = "kubernetes.io/service-account.name";
var accountUidAnnotation = "kubernetes.io/service-account.uid";
var invalidSinceLabel = "kubernetes.io/legacy-token-invalid-since";
var publicKeys = /* @__PURE__ */ new Set(["ca.crt", "service-ca.crt", "namespace"]);
function isGeneratedTokenName(secret, account2) {
  const prefix2 = `${account2}-token-`;
  return secret.startsWith(prefix2) && /^[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(secret.slice(prefix2.length));
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
  const bare2 = audience.endsWith("/") ? audience.slice(0, -1) : audience;
  return apiAudiences.some((known10) => known10.test(bare2));
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
function secretFileMode(podSpec2, volume, name2, key) {
  const projected = at(volume, "projected");
  const source = itemsOf(at(projected, "sources")).find((each) => at(each, "secret", "name") === name2);
  const items2 = itemsOf(at(source ?? volume, "secret", "items"));
  const item = items2.find((each) => stringOf(at(each, "key")) === key);
  const defaultMode = at(source === void 0 ? at(volume, "secret") : projected, "defaultMode");
  const mode = numeric(at(item, "mode")) ?? numeric(defaultMode) ?? defaultFileMode;
  const fsGroup = numeric(at(podSpec2, "securityContext", "fsGroup"));
  if (mode === unknown) return unknown;
  const widened = octal(mode | 288);
  if (fsGroup === null || widened === octal(mode)) return octal(mode);
  return fsGroup === unknown ? unknown : widened;
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
      const { audience, expirationSeconds, lifetimeSeconds } = readTokenRequest(field.value);
      tokens.push({
        volume,
        field,
        fieldPath: `${volume.sourcesPath}[${index}].serviceAccountToken`,
        audience,
        expirationSeconds,
        lifetimeSeconds,
        path: textIn(at(field.value, "path")),
        fileMode: tokenFileMode(spec, containers, at(projected, "defaultMode"))
      });
    });
  }
  return tokens;
}
function readTokenRequest(node) {
  const written4 = textIn(at(node, "audience"));
  const audience = written4 === "" ? null : written4;
  const expirationSeconds = numberIn(at(node, "expirationSeconds"));
  return { audience, expirationSeconds, lifetimeSeconds: lifetime(audience, expirationSeconds) };
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

// src/model/join/heldTokens.ts
var HeldTokens = class {
  #drivers;
  constructor(drivers) {
    this.#drivers = new Map(drivers.map((driver) => [driver.name, driver]));
  }
  of(workload) {
    if (workload.isStatic) return [];
    return [
      ...automaticToken(workload),
      ...workload.projectedTokens.map((token) => projectedToken(workload, token)),
      ...this.#ofDrivers(workload),
      ...workload.secretUses.flatMap((use) => secretToken(workload, use))
    ];
  }
  /**
   * A driver gets tokens of the pod's account for each volume, whatever automount says (K: pkg/volume/csi/csi_mounter.go). Only
   * inline volumes: what driver a claim leads to, the input does not say.
   */
  #ofDrivers({ manifest, account: account2, volumes }) {
    if (this.#drivers.size === 0) return [];
    return volumes.flatMap(({ node }) => {
      const name2 = at(node, "csi", "driver");
      const driver = this.#drivers.get(stringOf(name2) ?? "");
      if (name2 === void 0 || driver === void 0) return [];
      const place = placeOf2(manifest, name2);
      return driver.tokenRequests.map(
        ({ audience, lifetimeSeconds }) => ({
          ...none5,
          how: "csi",
          account: account2,
          audience,
          reachesApi: reachesApi(audience),
          lifetimeSeconds,
          place,
          decidedAt: place
        })
      );
    });
  }
};
var none5 = {
  held: true,
  containers: [],
  files: [],
  mode: null,
  decidedBy: "pod",
  projected: null,
  use: null
};
function automaticToken(workload) {
  const { manifest, account: account2, automount, containers, podSpec: podSpec2, podSpecKey, projectedTokens } = workload;
  const { value, decidedBy, podField, reused, receivers } = automount;
  if (value === false || receivers.length === 0) return [];
  const place = automount.pod === null || podField === null ? podSpecKey : placeOf2(manifest, podField.value);
  const source = reused && projectedTokens.find((token) => token.volume.name === reused.name);
  const audience = source?.audience ?? null;
  const path = source === null || source === void 0 ? tokenFile : source.path;
  return [
    {
      ...none5,
      how: "automatic",
      held: value === unknown ? unknown : true,
      account: account2,
      containers: receivers,
      audience,
      reachesApi: reachesApi(audience),
      // The admission plugin asks for 3607 seconds (K: plugin/pkg/admission/serviceaccount/admission.go).
      lifetimeSeconds: source?.lifetimeSeconds ?? extendedLifetime,
      files: [path === unknown ? unknown : posix2.join(defaultTokenPath, path ?? "")],
      mode: source?.fileMode ?? tokenFileMode(podSpec2, containers, void 0),
      place,
      decidedBy,
      decidedAt: decidedBy === "serviceAccount" ? accountPlace(workload) ?? place : place
    }
  ];
}
function accountPlace({ account: account2 }) {
  const [object] = account2.objects;
  if (object === void 0 || object.automountField === null) return void 0;
  return placeOf2(object.manifest, object.automountField.value);
}
function projectedToken({ manifest, account: account2 }, token) {
  const { volume, field, audience, lifetimeSeconds, path, fileMode } = token;
  const place = keyPlaceOf(manifest, field);
  return {
    ...none5,
    how: "projected",
    account: account2,
    containers: containersOf(volume),
    audience,
    reachesApi: reachesApi(audience),
    lifetimeSeconds,
    files: path === unknown ? [unknown] : filesIn(volume, path ?? ""),
    mode: fileMode,
    place,
    decidedAt: place,
    projected: token
  };
}
function secretToken({ manifest, podSpec: podSpec2 }, use) {
  const { object: secret, volume, file, container: container2, keys } = use;
  if (!secret?.isTokenSecret || secret.owner === null || keys?.every((key) => publicKeys.has(key))) return [];
  const place = placeOf2(manifest, use.node);
  const containers = volume === null ? container2 === null ? [] : [container2] : containersOf(volume);
  const files = file === null ? [] : volume === null ? [file] : filesIn(volume, file);
  return [
    {
      ...none5,
      how: "secret",
      account: secret.owner,
      containers,
      audience: null,
      reachesApi: true,
      lifetimeSeconds: null,
      files,
      mode: volume === null || file === null ? null : secretFileMode(podSpec2, volume.node, use.node, tokenKey),
      place,
      decidedAt: place,
      use
    }
  ];
}
var containersOfMounts = /* @__PURE__ */ new WeakMap();
function containersOf({ mounts }) {
  let containers = containersOfMounts.get(mounts);
  if (containers === void 0) {
    containers = [...new Set(mounts.map(({ container: container2 }) => container2))];
    containersOfMounts.set(mounts, containers);
  }
  return containers;
}
var mostFiles = 100;
function filesIn({ mounts }, file) {
  const files = mounts.slice(0, mostFiles).flatMap(({ mountPath, subPath }) => {
    if (mountPath === null) return [];
    if (subPath === null) return [posix2.join(mountPath, file)];
    const part = subPath.key === "subPath" ? stringOf(subPath.value) : void 0;
    if (part === void 0) return [unknown];
    if (part === file) return [mountPath];
    return file.startsWith(`${part}/`) ? [posix2.join(mountPath, file.slice(part.length + 1))] : [];
  });
  return [...new Set(files)];
}

// src/model/join/boundSubjects.ts
var BoundSubjects = class {
  #byAccount = /* @__PURE__ */ new Map();
  #byNamespace = /* @__PURE__ */ new Map();
  #bound = new NamespacesByName();
  #join;
  /** All accounts of the cluster. */
  forAll;
  /** Whoever is authenticated, all accounts among them. */
  forEveryone;
  /** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
  constructor(bindings, references) {
    const forAll = [];
    const forEveryone = [];
    for (const subject of bindings.flatMap(({ subjects }) => subjects)) {
      const { who } = subject;
      if (who.type === "account") {
        this.#bound.add(who.name, who.namespace);
        push(this.#byAccount, objectKey(who.name, who.namespace), subject);
      } else if (who.type === "accounts-of-namespace") push(this.#byNamespace, who.namespace, subject);
      else if (who.type === "all-accounts") forAll.push(subject);
      else if (who.type === "everyone" && who.authenticated) forEveryone.push(subject);
    }
    this.forAll = forAll;
    this.forEveryone = forEveryone;
    this.#join = joinsByName(this.#bound, references);
  }
  /** The namespaces that bindings state for accounts of a name, null for those that leave it open. */
  namespacesOf(name2) {
    return this.#bound.of(name2);
  }
  /** The namespaces of the groups of a namespace's accounts. */
  get groups() {
    return new Set(this.#byNamespace.keys());
  }
  /** The namespace in which bindings mean an account; undefined where none does. */
  namespaceFor(name2, namespace) {
    return this.#join(name2, namespace);
  }
  /** Those that name an account just so. */
  named(name2, namespace) {
    return this.#byAccount.get(objectKey(name2, namespace)) ?? nobody;
  }
  /** Those that mean an account or may mean it, by name. */
  meaning(name2, namespace) {
    const own = this.#join(name2, namespace);
    return this.named(name2, own === void 0 ? null : own);
  }
  /** Those that are all accounts of a namespace. */
  ofNamespace(namespace) {
    return this.#byNamespace.get(namespace) ?? nobody;
  }
  /**
   * Those of a file that name an account in the only namespace that any binding states for it: whoever leaves the namespace of the
   * account open in that file means it, as installers do that are applied with `kubectl apply -n`.
   */
  statedAlone(name2, path) {
    const stated = [...this.#bound.of(name2)].filter((namespace) => namespace !== null);
    if (stated.length !== 1 || name2 === defaultAccount) return nobody;
    return this.named(name2, stated[0]).filter(({ place }) => place.source.path === path);
  }
  /** The files that have one of them. */
  get paths() {
    const all2 = [...this.#byAccount.values(), ...this.#byNamespace.values(), this.forAll].flat();
    return new Set(all2.map(({ place }) => place.source.path));
  }
};
var nobody = [];
function push(map, key, value) {
  const list3 = map.get(key);
  if (list3 === void 0) map.set(key, [value]);
  else list3.push(value);
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
  constructor(copies, items2, pathOf3) {
    this.#copies = copies;
    for (const [index, item] of items2.entries()) {
      const home = copies.home(pathOf3(item));
      push2(this.#at, home, [index, item]);
      for (const each of upward(home)) push2(this.#below, each, [index, item]);
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
function push2(map, key, value) {
  const list3 = map.get(key);
  if (list3 === void 0) map.set(key, [value]);
  else list3.push(value);
}

// src/model/join/bindings.ts
var BindingLookup = class {
  #subjects;
  #joinGroup;
  #hasGroups;
  #projects;
  #reaches;
  #declaredIn = /* @__PURE__ */ new Map();
  /** The subjects of each account by its copies; null where it has one or none, or too many to tell apart: then all count. */
  #homes = /* @__PURE__ */ new Map();
  // Accounts with the same answer share it: thousands of workloads may run as one account.
  #answers = /* @__PURE__ */ new Map();
  #related = /* @__PURE__ */ new WeakMap();
  /** `references`: the namespaces of all accounts that will be asked for, by name. They decide where absent and stated meet. */
  constructor(bindings, references, accounts, projects) {
    this.#subjects = new BoundSubjects(bindings, references);
    const { groups: groups2, paths } = this.#subjects;
    this.#hasGroups = groups2.size > 0;
    this.#joinGroup = namespaceJoin(groups2, /* @__PURE__ */ new Set());
    this.#projects = projects;
    this.#reaches = new Set([...paths].map((path) => projects.reach(path)));
    for (const { name: name2, namespace, manifest } of accounts)
      push3(this.#declaredIn, objectKey(name2, namespace), manifest.source.path);
  }
  of(question) {
    const { name: name2, namespaces, path } = question;
    const isAnywhere = name2 === defaultAccount || this.#hasGroups;
    const home = this.#homesOf(question)?.home(path);
    const key = `${keyOf2(name2, namespaces)}|${home}|${isAnywhere ? this.#within(path) : ""}`;
    let answer = this.#answers.get(key);
    if (answer === void 0) {
      answer = [...this.#byName(question), ...this.#byGroup(question), ...this.#subjects.forAll];
      this.#answers.set(key, answer);
    }
    return answer;
  }
  /**
   * The bindings of an account without those of other projects, as seen from a file. Only `default` and groups are meant by whoever
   * uses the same namespace; another account that a binding names is that account wherever the binding stands.
   */
  related(bindings, path) {
    const within = this.#within(path);
    if (within === null || bindings.length === 0) return bindings;
    const answers = this.#related.get(bindings) ?? /* @__PURE__ */ new Map();
    this.#related.set(bindings, answers);
    let answer = answers.get(within);
    if (answer === void 0) {
      answer = bindings.filter(
        ({ who, place }) => who.type === "account" && who.name !== defaultAccount || this.#projects.mayBeAppliedTogether(path, place.source.path)
      );
      answers.set(within, answer);
    }
    return answer;
  }
  /** Whether bindings name the account in several namespaces, so that an absent one may mean any of them. */
  mayBeBound(name2) {
    return this.#subjects.namespacesOf(name2).size > 1;
  }
  #byName(question) {
    const { name: name2, namespaces, path } = question;
    const namespace = this.#boundNamespace(question);
    if (namespace === void 0) return [];
    const byHome = this.#homesOf(question);
    const subjects = byHome === null ? this.#subjects.named(name2, namespace) : byHome.together(byHome.home(path));
    return name2 !== defaultAccount || isSure(namespace, namespaces) ? subjects : this.#near(subjects, path);
  }
  #byGroup({ namespaces, path }) {
    const namespace = namespaces.map(this.#joinGroup).find((each) => each !== void 0);
    const subjects = namespace == null ? [] : this.#subjects.ofNamespace(namespace);
    return namespace == null || isSure(namespace, namespaces) ? subjects : this.#near(subjects, path);
  }
  #boundNamespace({ name: name2, namespaces }) {
    return namespaces.map((namespace) => this.#subjects.namespaceFor(name2, namespace)).find((namespace) => namespace !== void 0);
  }
  #near(subjects, path) {
    return subjects.filter(({ place }) => this.#projects.mayBeAppliedTogether(path, place.source.path));
  }
  #homesOf(question) {
    const { name: name2, namespaces } = question;
    const key = keyOf2(name2, namespaces);
    let byHome = this.#homes.get(key);
    if (byHome === void 0) {
      byHome = this.#makeHomes(question);
      this.#homes.set(key, byHome);
    }
    return byHome;
  }
  #makeHomes(question) {
    const { name: name2, namespaces } = question;
    const paths = new Set(
      namespaces.flatMap((namespace2) => this.#declaredIn.get(objectKey(name2, namespace2)) ?? [])
    );
    if (paths.size < 2) return null;
    const namespace = this.#boundNamespace(question);
    const subjects = namespace === void 0 ? [] : this.#subjects.named(name2, namespace);
    const byHome = new ByHome(new Copies(paths), subjects, ({ binding }) => binding.manifest.source.path);
    return byHome.size() > 1e4 + 100 * (paths.size + subjects.length) ? null : byHome;
  }
  /** The innermost reach of a binding that a file is in; files with the same one are near the same bindings. */
  #within(path) {
    if (this.#projects.of(path) === "") return null;
    for (const each of upward(path)) if (this.#reaches.has(each)) return each;
    return "";
  }
};
function isSure(namespace, namespaces) {
  return namespace !== null && namespaces.includes(namespace);
}
function keyOf2(name2, namespaces) {
  return namespaces.map((namespace) => objectKey(name2, namespace)).join("|");
}
function push3(map, key, value) {
  const list3 = map.get(key);
  if (list3 === void 0) map.set(key, [value]);
  else list3.push(value);
}

// src/model/join/meantAccounts.ts
var MeantAccounts = class {
  /** In the order of their declaration. What they list as Secrets is not looked up yet. */
  declared;
  #lookup;
  #bindings;
  #projects;
  #together = /* @__PURE__ */ new WeakMap();
  #said = /* @__PURE__ */ new WeakMap();
  /** `references`: everything that will be asked. */
  constructor(declared, references, bindings, projects) {
    this.#projects = projects;
    const first = /* @__PURE__ */ new Map();
    this.declared = declared.map((account2) => {
      const { name: name2, namespace, manifest } = account2;
      const key = `${objectKey(name2, namespace)}|${manifest.source.path}`;
      if (!first.has(key)) first.set(key, manifest);
      return { ...account2, bindings: [], related: [], bound: false, first: first.get(key), secrets: [] };
    });
    const referred = new NamespacesByName();
    for (const { name: name2, namespace } of references) referred.add(name2, namespace);
    this.#lookup = new Lookup(this.declared, referred);
    const knownAs = this.#statedNamespaces(references);
    const known10 = new NamespacesByName();
    for (const { name: name2, namespace } of declared) known10.add(name2, namespace);
    for (const each of references) {
      const [object] = this.#find(each);
      known10.add(each.name, each.namespace ?? object?.namespace ?? null);
    }
    this.#bindings = new BindingLookup(bindings, known10, declared, projects);
    for (const account2 of this.declared) {
      const { name: name2, namespace, manifest } = account2;
      const stated = knownAs.get(account2);
      const namespaces = stated === void 0 ? [namespace] : [stated, namespace];
      account2.bindings = this.#bindings.of({ name: name2, namespaces, path: manifest.source.path });
      account2.related = this.#bindings.related(account2.bindings, manifest.source.path);
      account2.bound = this.#isBound(name2, namespaces[0], account2.bindings.length);
    }
  }
  /** The account that a reference means. */
  of(reference2) {
    const { name: name2, namespace, path } = reference2;
    const objects = this.#find(reference2);
    if (objects.length > 0) {
      const said = this.#saidBy(objects);
      const related2 = this.#bindings.related(said.bindings, path);
      return { name: name2, objects, ...said, related: related2, namespace: namespace ?? said.namespace, namesake: false };
    }
    const bindings = this.#bindings.of({ name: name2, namespaces: [namespace], path });
    const bound = this.#isBound(name2, namespace, bindings.length);
    const namesake = this.#lookup.has(name2);
    const related = this.#bindings.related(bindings, path);
    return { name: name2, namespace, objects, object: null, automount: null, bindings, related, bound, namesake };
  }
  /**
   * The objects that may be meant. Every namespace has an account `default`: where the reference leaves its namespace open, only
   * one counts that may be applied together with it.
   */
  #find(reference2) {
    const { name: name2, namespace, path } = reference2;
    const found = this.#lookup.find(reference2);
    const [first] = found;
    const isSure2 = first === void 0 || !isOpen(namespace) && first.namespace === namespace;
    if (isSure2 || name2 !== defaultAccount || this.#projects.of(path) === "") return found;
    let together2 = this.#together.get(found);
    if (together2 === void 0) {
      together2 = found.filter(
        ({ manifest }) => this.#projects.mayBeAppliedTogether(path, manifest.source.path)
      );
      this.#together.set(found, together2);
    }
    return together2;
  }
  /** The namespaces of objects that leave theirs open, where a reference states it. */
  #statedNamespaces(references) {
    const stated = /* @__PURE__ */ new Map();
    const seen = /* @__PURE__ */ new Set();
    for (const reference2 of references) {
      const { namespace } = reference2;
      if (namespace === null || isOpen(namespace)) continue;
      const objects = this.#find(reference2);
      if (seen.has(objects)) continue;
      seen.add(objects);
      for (const object of objects) if (isOpen(object.namespace)) stated.set(object, namespace);
    }
    return stated;
  }
  /** Where the binding names the account in several namespaces, an open one may be any of them. */
  #isBound(name2, namespace, bindings) {
    if (bindings > 0) return true;
    const isLeftOpen = isOpen(namespace) && name2 !== defaultAccount && this.#bindings.mayBeBound(name2);
    return isLeftOpen ? unknown : false;
  }
  #saidBy(objects) {
    let said = this.#said.get(objects);
    if (said === void 0) {
      said = together(objects);
      this.#said.set(objects, said);
    }
    return said;
  }
};
function together(objects) {
  const automount = agreed(objects, (each) => each.automount);
  const bound = agreed(objects, (each) => each.bound);
  const cloud = agreed(objects, ({ cloudIdentity }) => cloudIdentity?.provider);
  const namespace = agreed(objects, (each) => each.namespace);
  const lists = new Set(objects.map(({ bindings }) => bindings));
  const contradict = objects.length > 1 && (automount === unknown || bound === unknown || cloud === unknown);
  return {
    object: contradict ? null : objects[0],
    automount,
    bound,
    bindings: lists.size === 1 ? objects[0].bindings : [...new Set([...lists].flat())],
    namespace: namespace === unknown ? null : namespace
  };
}

// src/kubernetes/apiGroup.ts
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function versionOf(apiVersion) {
  return apiVersion.slice(apiVersion.indexOf("/") + 1);
}

// src/kubernetes/software.ts
var vaultTokenVolume = "vault.hashicorp.com/agent-service-account-token-volume-name";
var vaultInject = {
  key: "vault.hashicorp.com/agent-inject",
  values: ["true", "t", "T", "TRUE", "True", "1"]
};
var vaultTokenMount = "/var/run/secrets/vault.hashicorp.com/serviceaccount";
var knownSoftware = [
  {
    name: "the Vault Agent Injector",
    // hashicorp/vault-k8s: agent-inject/agent/agent.go, serviceaccount
    reason: "refuses pods without a mounted service-account token, unless an annotation names a projected volume",
    annotation: { ...vaultInject, unless: vaultTokenVolume }
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
    image: /^(?:prometheus|prometheus-agent|prometheus-config-reloader)$/,
    // prometheus/prometheus: discovery/kubernetes/kubernetes.go; other files may be read as well
    configured: { says: /kubernetes_sd_config|scrape_config_files/, file: /^prometheus[\w.-]*\.ya?ml$/ }
  },
  { name: "Argo CD", reason: "reads its configuration and Secrets through the API", image: /^argocd$/ },
  { name: "kube-state-metrics", reason: "watches objects", image: /^kube-state-metrics$/ },
  { name: "metrics-server", reason: "serves an API of the cluster", image: /^metrics-server$/ },
  {
    name: "CoreDNS",
    reason: "watches Services and EndpointSlices",
    image: /^coredns$/,
    // coredns/coredns: plugin.cfg; plugin/import reads other files
    configured: { says: /^[ \t]*(?:kubernetes|kubernetai|k8s_\w+|import)\b/m, file: /^Corefile$/ }
  },
  { name: "kube-dns", reason: "watches Services and Endpoints", image: /^k8s-dns-kube-dns$/ },
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
  {
    name: "Traefik",
    reason: "watches Ingresses",
    image: /^traefik$/,
    // traefik/traefik: docs/content/getting-started/configuration-overview.md: one source of options excludes the others
    configured: {
      says: /kubernetes/i,
      file: /^traefik\.(?:ya?ml|toml)$/,
      options: /^--(?!configfile)[a-z]/im
    }
  },
  { name: "Velero", reason: "works through the API", image: /^velero$/ },
  { name: "Jenkins", reason: "starts agents as pods", image: /^jenkins$/ },
  { name: "GitLab Runner", reason: "starts jobs as pods", image: /^gitlab-runner(?:-ocp)?$/ },
  {
    name: "Fluent Bit or Fluentd",
    reason: "asks the API for the metadata of pods",
    image: /^(?:fluent-bit|fluentd|fluentd-kubernetes-daemonset|aws-for-fluent-bit)$/,
    // fluent/fluent-bit: plugins/filter_kubernetes; fluent/fluentd: plugins by name, and files that are included
    configured: { says: /kube|@include/i, file: /^(?:fluent[\w.-]*|td-agent)\.(?:conf|ya?ml)$/ }
  },
  {
    name: "a log collector",
    reason: "discovers its targets through the API",
    image: /^(?:promtail|alloy|vector|telegraf)$/,
    // grafana/loki, grafana/alloy, vectordotdev/vector, influxdata/telegraf: sources and inputs of these names
    configured: {
      says: /kube|podlogs|prometheus\.operator/i,
      file: /^(?:promtail|config|vector|telegraf)\.(?:ya?ml|toml|conf|alloy|river|json)$/
    }
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
var configurationKeys = /\b(?:Corefile|prometheus[\w.-]{0,40}\.ya?ml|traefik\.(?:ya?ml|toml)|fluent[\w.-]{0,40}\.(?:conf|ya?ml)|td-agent\.conf|(?:promtail|config|vector|telegraf)\.(?:ya?ml|toml|conf|alloy|river|json))\b/;
var fileTool = /^(?:\/(?:usr\/)?s?bin\/)?(?:cat|chgrp|chmod|chown|cp|echo|false|install|ln|mkdir|mv|printf|rm|sleep|tar|touch|true)$/;
function imageName(image) {
  const repository = image.split("@", 1)[0];
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  return last.split(":", 1)[0];
}

// src/kubernetes/tokenUse.ts
var tokenPath = /\/run\/secrets\/kubernetes\.io\/serviceaccount(?!\/(?:ca\.crt|namespace|service-ca\.crt))(?![\w.-])/;
var vaultLogin = /\bauth\/[\w./-]{1,100}\/login\b/;
var tokenReceivers = [
  // openbao/openbao: website/content/docs/auth/kubernetes.mdx
  { name: "OpenBao", login: vaultLogin, mark: /\bbao\b|openbao/i },
  // hashicorp/vault: website/content/docs/auth/kubernetes.mdx and jwt/index.mdx
  { name: "Vault", login: vaultLogin },
  // hashicorp/consul: website/content/commands/login.mdx
  { name: "Consul", login: /\bconsul login\b[^\n]{0,400}-bearer-token-file\b/ }
];

// src/model/join/programs.ts
function programLookup(configuration) {
  const known10 = /* @__PURE__ */ new Map();
  const textsOf4 = (node) => {
    const texts = known10.get(node) ?? new Texts([{ name: "", text: textIn2(node) }]);
    known10.set(node, texts);
    return texts;
  };
  return (site, { containers, volumes }) => {
    const configs = configsByVolume(site, volumes, configuration);
    const programs = containers.map((container2) => programOf(container2, configs, textsOf4));
    const readers = programs.filter((program) => says(program, tokenPath));
    const receiver = tokenReceivers.find(
      ({ login, mark }) => readers.some((each) => says(each, login) && (mark === void 0 || says(each, mark, each.image)))
    );
    const software = softwareOf(site, programs);
    const users = programs.filter(
      (program) => readers.includes(program) || software !== void 0 && runs(program, software)
    );
    return {
      software: software?.name ?? null,
      users: [...new Set(users.map(({ name: name2 }) => name2))],
      usesToken: needsToken(site) || readers.length > 0,
      receiver: receiver?.name ?? null,
      reads: placesOf2(
        site,
        readers.flatMap(({ own }) => own.filter((node) => textsOf4(node).says(tokenPath)))
      )
    };
  };
}
function softwareOf({ manifest, metadata }, programs) {
  const kind = `${groupOf(manifest.apiVersion)}/${manifest.kind}`;
  const annotations = at(metadata ?? void 0, "annotations");
  const value = (key) => stringOf(at(annotations, key)) ?? "";
  return knownSoftware.find((row) => {
    const { kinds: kinds2, annotation: annotation2 } = row;
    if (kinds2?.includes(kind) || programs.some((program) => runs(program, row))) return true;
    if (annotation2 === void 0 || !annotation2.values.includes(value(annotation2.key))) return false;
    return annotation2.unless === void 0 || value(annotation2.unless) === "";
  });
}
function runs(program, { image, configured: configured2 }) {
  if (image === void 0 || program.image === null || !image.test(imageName(program.image))) return false;
  if (configured2 === void 0 || says(program, configured2.says)) return true;
  const { file, options } = configured2;
  const isShown = program.configs.some((config) => config.holds(file)) || options !== void 0 && program.texts.some((texts) => texts.says(options));
  return !isShown;
}
function says({ texts, configs }, pattern2, more = null) {
  if (more !== null && pattern2.test(more)) return true;
  return texts.some((each) => each.says(pattern2)) || configs.some((each) => each.says(pattern2));
}
function configsByVolume({ manifest }, volumes, configuration) {
  return new Map(volumes.map(({ name: name2, node }) => [name2, configuration(manifest, node)]));
}
function programOf({ name: name2, node, image, mounts }, configs, textsOf4) {
  const own = [
    at(node, "command"),
    at(node, "args"),
    at(node, "env"),
    at(node, "lifecycle", "postStart", "exec", "command"),
    at(node, "lifecycle", "preStop", "exec", "command"),
    at(node, "livenessProbe", "exec", "command"),
    at(node, "readinessProbe", "exec", "command"),
    at(node, "startupProbe", "exec", "command"),
    at(node, "source"),
    // the script of an Argo template
    at(node, "script")
    // and of a Tekton step
  ].filter((each) => each !== void 0);
  const volumes = new Set(mounts.map(({ volume }) => volume));
  return {
    name: name2,
    image: fileTool.test(stringOf(itemsOf(at(node, "command"))[0]) ?? "") ? null : image,
    own,
    texts: own.map(textsOf4),
    configs: [...volumes].flatMap((volume) => configs.get(volume) ?? [])
  };
}
function textIn2(node) {
  return partsOf(node).map((part) => stringOf(part) ?? "").join(" ");
}
function partsOf(node) {
  if (node.type === "scalar") return [node];
  return itemsOf(node).map((item) => item.type === "mapping" ? at(item, "value") ?? item : item);
}
function placesOf2({ manifest }, lists) {
  return [...new Set(lists)].flatMap(
    (list3) => partsOf(list3).filter((part) => tokenPath.test(stringOf(part) ?? "")).map((part) => placeOf2(manifest, part))
  );
}

// src/model/join/secrets.ts
function secretLookup(secrets, references) {
  const referred = new NamespacesByName();
  for (const { name: name2, namespace } of references) referred.add(name2, namespace);
  const lookup = new Lookup(secrets, referred);
  const meant = /* @__PURE__ */ new WeakMap();
  return (reference2) => {
    const found = lookup.find(reference2);
    let secret = meant.get(found);
    if (secret === void 0) {
      const isToken = found.length === 0 ? unknown : agreed(found, ({ isTokenSecret }) => isTokenSecret);
      const account2 = isToken === true ? agreed(found, (each) => each.account) : null;
      const contradict = isToken === unknown || found.length > 1 && account2 === unknown;
      secret = contradict ? null : found[0];
      meant.set(found, secret);
    }
    return secret;
  };
}

// src/model/join/sharing.ts
function sharing(workloads, projects) {
  const groups2 = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new Map();
  for (const workload of workloads) {
    const key = accountKey(workload, projects);
    if (key === null) continue;
    keys.set(workload, key);
    const group2 = groups2.get(key) ?? /* @__PURE__ */ new Map();
    groups2.set(key, group2);
    const object = keyOf3(workload.manifest);
    const copy = group2.get(object);
    if (copy === void 0 || standsBefore(workload, copy)) group2.set(object, workload);
  }
  const lists = new Map(
    Array.from(groups2, ([key, group2]) => [
      key,
      [...group2].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload)
    ])
  );
  return new Map(Array.from(keys, ([workload, key]) => [workload, lists.get(key) ?? []]));
}
function standsBefore({ manifest: one }, { manifest: other }) {
  if (one.source.path !== other.source.path) return one.source.path < other.source.path;
  return one.root.span.start < other.root.span.start;
}
function isSameObject2(one, other) {
  return keyOf3(one) === keyOf3(other);
}
function keyOf3({ kind, name: name2, namespace, root }) {
  const own = name2 ?? `${stringOf(at(root, "metadata", "generateName"))}…`;
  return `${kind} ${namespace === null ? own : `${namespace}/${own}`}`;
}
function accountKey({ account: account2, isStatic, manifest }, projects) {
  const { name: name2, namespace, objects } = account2;
  if (isStatic || name2 === unknown) return null;
  const key = objectKey(name2, namespace);
  const [object] = objects;
  if (object !== void 0) return `${key}|${object.manifest.source.path}`;
  if (name2 !== defaultAccount || namespace !== null) return key;
  const [binding] = account2.bindings;
  return `${key}|${projects.of(manifest.source.path)}|${binding?.place.source.path}`;
}

// src/model/read/bindings.ts
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
    const place = placeOf2(manifest, at(node, "name") ?? node);
    subjects.push({ binding, place, who: whoIs(binding, node) });
  }
  return binding;
}
function roleRefOf(manifest) {
  const node = at(manifest.root, "roleRef", "name");
  const name2 = stringOf(node);
  if (node === void 0 || name2 === void 0) return null;
  return { kind: stringOf(at(manifest.root, "roleRef", "kind")) ?? "", name: name2, place: placeOf2(manifest, node) };
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
      if (name2 === anonymousUser) return { type: "everyone", authenticated: false };
      const account2 = accountOfUser(name2);
      return account2 === null || !isDnsSubdomain(account2.name) ? { type: "other" } : { type: "account", ...account2 };
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

// src/model/read/stepPath.ts
function stepPath(path, step2) {
  if (typeof step2 === "number") return `${path}[${step2}]`;
  if (!/^[\w-]{1,64}$/.test(step2)) return `${path}['${printableName(step2)}']`;
  return path === "" ? step2 : `${path}.${step2}`;
}
function pathText(path) {
  return path.reduce(stepPath, "");
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

// src/model/read/containers.ts
function readParts({ place, spec, others, metadata }) {
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
  const agents = vaultAgentMount(metadata, mounts);
  const volumes = volumesOf(spec, place, others).flatMap(({ node, path }) => {
    const name2 = stringOf(at(node, "name")) ?? "";
    return node.type === "mapping" ? [
      {
        name: name2,
        node,
        sourcesPath: `${pathText(path)}.projected.sources`,
        mounts: mounts.get(name2) ?? agents.get(name2) ?? []
      }
    ] : [];
  });
  return { containers, volumes: [...volumes, ...loneVolume(spec, place)] };
}
function vaultAgentMount(metadata, mounts) {
  const annotations = at(metadata ?? void 0, "annotations");
  const node = at(annotations, vaultTokenVolume);
  const volume = stringOf(node);
  const injects = vaultInject.values.includes(stringOf(at(annotations, vaultInject.key)) ?? "");
  if (metadata === null || !volume || !injects || mounts.has(volume)) return /* @__PURE__ */ new Map();
  const mount = {
    container: "vault-agent",
    volume,
    mountPath: vaultTokenMount,
    subPath: null,
    node: metadata
  };
  return /* @__PURE__ */ new Map([[volume, [mount]]]);
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
      ({ node, path: walked }) => node.type === "mapping" ? [container(stringOf(at(node, "name")) || pathText(walked), kind, node)] : []
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
  return { manifest, name: name2, tokenRequests: itemsOf(at(root, "spec", "tokenRequests")).map(readTokenRequest) };
}

// src/model/read/listedSecrets.ts
function listedSecrets({ manifest }) {
  const nodes = new Set(itemsOf(at(manifest.root, "secrets")).map((entry2) => at(entry2, "name")));
  return [...nodes].flatMap((node) => {
    const name2 = stringOf(node);
    return node !== void 0 && name2 ? [{ name: name2, node }] : [];
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
function showsPods(group2, kind) {
  return groups.has(group2) || kinds.has(`${group2}/${kind}`) || name.test(kind);
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
var rows = (group2, kinds2, pods, versions) => kinds2.split(" ").map((kind) => ({ group: group2, kind, pods, builtIn: false, ...versions === void 0 ? {} : { versions } }));

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
  const shared = { container: "main", filledBy: `/${at2}.workflowTemplateRef` };
  return [
    {
      ...shared,
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
      ...shared,
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
var tektonPipelineRun = (run3, account2, podTemplate) => {
  const shared = `${run3}podTemplate.automountServiceAccountToken`;
  return [
    {
      ...tektonTask("pipelineSpec.tasks[].taskSpec", [`${run3}podTemplate.volumes[]`]),
      at: "spec",
      account: [`${run3}serviceAccountName`],
      automount: [shared]
    },
    {
      at: "spec.taskRunSpecs[]",
      metadata: "metadata",
      container: "steps",
      onlyOverriding: true,
      containers: [],
      volumes: [`${podTemplate}.volumes[]`],
      account: [account2, `/spec.${run3}serviceAccountName`],
      automount: [`${podTemplate}.automountServiceAccountToken`, `/spec.${shared}`]
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
var made = (suffix, longest5, where) => ({
  suffix,
  longest: longest5,
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
var impersonator = (account2) => ({
  at: "spec",
  container: "controller",
  containers: [],
  impersonates: true,
  onlyOverriding: true,
  account: [account2],
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
  // argoproj/argo-cd: pkg/apis/application/v1alpha1/types.go, ApplicationDestinationServiceAccount; controller/sync.go,
  // deriveServiceAccountToImpersonate: `name` is of the namespace that is synced to, `namespace:name` of that one.
  ...rows("argoproj.io", "AppProject", [
    {
      ...impersonator("defaultServiceAccount"),
      at: "spec.destinationServiceAccounts[]",
      accountNamespace: "namespace"
    }
  ]),
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
    ([group2, kinds2, pods]) => kinds2.split(" ").map((kind) => ({ group: group2, kind, pods, builtIn: true }))
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
  const group2 = groupOf(apiVersion);
  return group2.includes(".") && !showsPods(group2, kind) && !byGroupAndKind.has(`${group2}/${kind}`);
}

// src/model/read/pods.ts
var none6 = { sites: [], partial: false };
var unknownKind = { at: "", accountUnset: "unknown" };
function podSitesOf(manifest) {
  const row = workloadKind(manifest.apiVersion, manifest.kind);
  if (row === void 0) {
    return mayHoldPods(manifest.apiVersion, manifest.kind) ? podSitesByShape(manifest) : none6;
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
    const whole2 = found.filter((site) => place.container !== void 0 || hasImage(site));
    if (whole2.length < found.length) partial = true;
    sites.unshift(...whole2);
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
      specPath: pathText(path),
      specSteps: path,
      specKey: keyOf4(manifest, node, field),
      metadata: metadataOf(manifest.root, place, node, field, parent2),
      others
    }
  ];
}
function keyOf4(manifest, spec, field) {
  const [first] = spec.fields.values();
  const key = field ?? first;
  return key === void 0 ? placeOf2(manifest, spec) : keyPlaceOf(manifest, key);
}
function metadataOf(root, place, spec, field, parent2) {
  if (place.metadata !== void 0) return mappingOf(fieldAt2(spec, place.metadata)?.value) ?? null;
  if (field?.key !== "spec" || parent2 === root && place.container !== void 0) return null;
  return mappingOf(at(parent2 ?? void 0, "metadata")) ?? null;
}
function overrides({ place, spec }) {
  return [place.account?.[0], place.automount?.[0]].some((path) => {
    const field = path === void 0 || path.startsWith("/") ? void 0 : fieldAt2(spec, path);
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
  const uses = new Uses(mostRepeats);
  const isNew = (visit) => {
    const holder = visit.field === null ? visit.parent : visit;
    return visit.node.type !== "scalar" && !patternFields.has(visit.field?.key ?? "") && uses.isNew(visit.node, holder);
  };
  for (const visit of walk(manifest.root, void 0, { isNew })) {
    const { node, field, parent: parent2 } = visit;
    if (node.type !== "mapping" || !looksLikePod(node)) continue;
    const found = { node, path: pathOf(visit), field, parent: parent2?.node ?? null };
    const [site] = siteAt(manifest, unknownKind, false, found, /* @__PURE__ */ new Set());
    if (site === void 0 || !hasImage(site)) continue;
    sites.push(site);
    visit.skip();
  }
  return { sites, partial: false };
}
var mostRepeats = 1e4;
function looksLikePod(node) {
  return node.fields.get("containers")?.value.type === "sequence" && ["serviceAccountName", "automountServiceAccountToken", "volumes"].some((key) => node.fields.has(key));
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
  const add2 = (via, container2, fieldPath, node, keys = null, volume = null, file = null) => {
    const secret = stringOf(node);
    if (node !== void 0 && secret)
      uses.push({ secret, via, container: container2, keys, file, volume, node, fieldPath });
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
      const items2 = source.itemsAt === void 0 ? void 0 : at(node, ...source.itemsAt);
      const file = source.itemsAt === void 0 ? null : fileOf(items2);
      const fieldPath = `${path}.${source.path.join(".")}`;
      add2(source.via, container2, fieldPath, at(node, ...source.path), keysOf(items2), volume, file);
    }
    itemsFor(volume, at(node, "projected", "sources")).forEach((source, index) => {
      const fieldPath = `${path}.projected.sources[${index}].secret.name`;
      const items2 = at(source, "secret", "items");
      const name3 = at(source, "secret", "name");
      add2("projected volume", container2, fieldPath, name3, keysOf(items2), volume, fileOf(items2));
    });
  }
  for (const container2 of containers) {
    const { name: name2, node } = container2;
    const path = node === podSpec2 ? "" : `${paths.get(node) ?? `containers[${name2}]`}.`;
    itemsFor(container2, at(node, "env")).forEach((variable2, index) => {
      const fieldPath = `${path}env[${index}].valueFrom.secretKeyRef.name`;
      const reference2 = at(variable2, "valueFrom", "secretKeyRef");
      const key = stringOf(at(reference2, "key"));
      const variableName = stringOf(at(variable2, "name"));
      const file = variableName && (key ?? tokenKey) === tokenKey ? `$${variableName}` : null;
      add2("env", name2, fieldPath, at(reference2, "name"), key === void 0 ? null : [key], null, file);
    });
    itemsFor(container2, at(node, "envFrom")).forEach((source, index) => {
      const fieldPath = `${path}envFrom[${index}].secretRef.name`;
      const file = `$${stringOf(at(source, "prefix")) ?? ""}${tokenKey}`;
      add2("envFrom", name2, fieldPath, at(source, "secretRef", "name"), null, null, file);
    });
  }
  itemsOf(at(podSpec2, "imagePullSecrets")).forEach((reference2, index) => {
    add2("imagePullSecrets", null, `imagePullSecrets[${index}].name`, at(reference2, "name"));
  });
  for (const path of mounted2) {
    for (const { node, path: walked } of find(podSpec2, `${path}[]`))
      add2("volume", null, pathText(walked), node);
  }
  return uses;
}
function fileOf(items2) {
  const all2 = itemsOf(items2);
  if (all2.length === 0) return tokenKey;
  const item = all2.find((each) => stringOf(at(each, "key")) === tokenKey);
  return item === void 0 ? null : stringOf(at(item, "path")) ?? null;
}
function keysOf(items2) {
  const keys = itemsOf(items2).map((item) => stringOf(at(item, "key")) ?? "");
  return keys.length === 0 ? null : keys;
}
function soleMounters() {
  const answers = /* @__PURE__ */ new Map();
  return (mounts) => {
    const known10 = answers.get(mounts);
    if (known10 !== void 0) return known10;
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
function buildModel(manifests, guard = unguarded) {
  const each = (manifest, otherwise, work) => guard("reading an object", () => placeOf2(manifest, manifest.root), otherwise, work);
  const collect3 = (read) => manifests.flatMap((manifest) => each(manifest, null, () => read(manifest)) ?? []);
  const declared = collect3(readServiceAccount);
  const named4 = collect3(readSecret);
  const bindings = collect3(readBinding);
  const csiDrivers = collect3(readCsiDriver);
  const pods = collect3((manifest) => {
    const { sites, partial } = podSitesOf(manifest);
    return { manifest, drafts: sites.map(draftOf), partial };
  });
  const drafts = pods.flatMap((one) => one.drafts);
  const projects = projectsOf(manifests.map(({ source }) => source.path));
  const references = [...drafts.map(({ reference: reference2 }) => reference2), ...named4.map(ownerReference)].filter(
    (reference2) => reference2 !== null
  );
  const accounts = new MeantAccounts(declared, references, bindings, projects);
  const secrets = named4.map((secret) => joinedSecret(secret, accounts));
  const listed = declared.map((account2) => each(account2.manifest, [], () => listedSecrets(account2)));
  const findSecret = secretLookup(secrets, [
    ...drafts.flatMap(({ uses, site }) => uses.map(({ secret }) => referenceFrom(site.manifest, secret))),
    ...listed.flatMap(
      (names4, index) => names4.map(({ name: name2 }) => referenceFrom(declared[index].manifest, name2))
    )
  ]);
  for (const [index, account2] of accounts.declared.entries()) {
    account2.secrets = listed[index].map((each2) => ({
      ...each2,
      object: findSecret(referenceFrom(account2.manifest, each2.name))
    }));
  }
  const others = othersDeclared(declared);
  const tokens = new HeldTokens(csiDrivers);
  const users = drafts.map(({ site, parts }) => ({ manifest: site.manifest, volumes: parts.volumes }));
  const programs = programLookup(configurationIn(manifests, users));
  const workloads = drafts.flatMap(
    (draft) => each(draft.site.manifest, [], () => [
      workloadOf(draft, accountOf(draft, accounts, others), findSecret, tokens, programs)
    ])
  );
  return {
    manifests,
    workloads: withSharers(workloads, projects),
    serviceAccounts: accounts.declared,
    secrets,
    bindings,
    csiDrivers,
    partial: pods.filter(({ partial }) => partial).map(({ manifest }) => manifest)
  };
}
var emptyModel = {
  manifests: [],
  workloads: [],
  serviceAccounts: [],
  secrets: [],
  bindings: [],
  csiDrivers: [],
  partial: []
};
function referenceFrom({ namespace, source }, name2) {
  return { name: name2, namespace, path: source.path };
}
function draftOf(site) {
  const parts = readParts(site);
  const written4 = readAccount(site);
  const isStatic = isStaticPod(site);
  const reference2 = isStatic || written4.name === unknown ? null : { ...referenceFrom(site.manifest, written4.name), namespace: written4.namespace };
  const uses = readSecretUses(site.spec, parts.containers, parts.volumes, site.place.secrets);
  return { site, isStatic, parts, written: written4, reference: reference2, uses };
}
function ownerReference({ manifest, account: account2 }) {
  return account2 === null || account2 === "" || account2 === unknown ? null : referenceFrom(manifest, account2);
}
function joinedSecret(secret, accounts) {
  const reference2 = ownerReference(secret);
  return { ...secret, owner: reference2 === null ? null : accounts.of(reference2) };
}
function accountOf({ reference: reference2, written: written4, site }, accounts, others) {
  const { source } = site.manifest;
  if (reference2 === null) return { ...written4, ...nobody2 };
  const meant = accounts.of(reference2);
  return { ...written4, ...meant, othersDeclared: others(meant.namespace, reference2.name, source.path) };
}
var nobody2 = {
  objects: [],
  object: null,
  automount: null,
  bindings: [],
  related: [],
  bound: unknown,
  namesake: false,
  othersDeclared: false
};
function workloadOf({ site, isStatic, parts, uses }, account2, findSecret, tokens, programs) {
  const { manifest, place, spec, specPath, specSteps, specKey, metadata, builtIn } = site;
  const workload = {
    manifest,
    podSpecPath: specPath,
    podSpecSteps: specSteps,
    podSpec: spec,
    podSpecKey: specKey,
    podMetadata: metadata,
    builtIn,
    isStatic,
    impersonates: place.impersonates === true,
    programs: programs(site, parts),
    automountSettable: place.automount?.length !== 0,
    account: account2,
    automount: resolveAutomount(site, account2, parts, isStatic),
    containers: parts.containers,
    volumes: parts.volumes,
    // A static pod is refused with any of these (K: pkg/api/pod/util.go, HasAPIObjectReference).
    projectedTokens: isStatic ? [] : readProjectedTokens(site, parts),
    secretUses: uses.map((use) => ({ ...use, object: findSecret(referenceFrom(manifest, use.secret)) }))
  };
  return { ...workload, sharers: [], tokens: tokens.of(workload) };
}
function withSharers(drafts, projects) {
  const sharers = sharing(drafts, projects);
  for (const draft of drafts) draft.sharers = sharers.get(draft) ?? [];
  return drafts;
}
function isStaticPod({ manifest: { apiVersion, kind, root, namespace } }) {
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

// src/kubernetes/rights.ts
var write = ["create", "update", "patch"];
var change = ["update", "patch"];
var rbac = "rbac.authorization.k8s.io";
var certificates = "certificates.k8s.io";
var admission = "admissionregistration.k8s.io";
var onlyTemplates = /* @__PURE__ */ new Set([
  "PodTemplate",
  "ControllerRevision",
  "WorkflowTemplate",
  "ClusterWorkflowTemplate",
  "AnalysisTemplate",
  "ClusterAnalysisTemplate",
  "LLMInferenceServiceConfig",
  "DeploymentRuntimeConfig"
]);
var tokenless = /* @__PURE__ */ new Set(["Issuer", "ClusterIssuer"]);
function pluralOf(kind) {
  const name2 = kind.toLowerCase();
  if (name2 === "eventbus") return name2;
  return /(?:s|x|ch|sh)$/.test(name2) ? `${name2}es` : `${name2}s`;
}
var controllers = new Set(
  workloadKinds.filter(({ pods }) => pods.some(({ account: account2 }) => account2?.length !== 0)).filter(({ group: group2, kind }) => group2 !== "extensions" && !onlyTemplates.has(kind) && !tokenless.has(kind)).filter(({ kind }) => kind !== "Pod" && kind !== "ScheduledJob").map(({ group: group2, kind }) => `${group2} ${pluralOf(kind)}`)
);
var rights = {
  requestTokens: { verbs: ["create"], group: "", resources: ["serviceaccounts/token"] },
  // A patch answers with the whole object.
  readSecrets: { verbs: ["get", "list", "watch", "patch"], group: "", resources: ["secrets"] },
  createSecrets: { verbs: ["create"], group: "", resources: ["secrets"] },
  writeSecrets: { verbs: ["create", "update"], group: "", resources: ["secrets"] },
  impersonateAccounts: { verbs: ["impersonate"], group: "", resources: ["serviceaccounts"] },
  impersonateUsers: { verbs: ["impersonate"], group: "", resources: ["users", "groups"], ofCluster: true },
  impersonateExtras: {
    verbs: ["impersonate"],
    group: "authentication.k8s.io",
    resources: ["uids", "userextras/*"],
    ofCluster: true
  },
  createPods: { verbs: ["create"], group: "", resources: ["pods"] },
  writeControllers: { verbs: write, group: "", resources: [], also: controllers },
  relabelNamespaces: { verbs: change, group: "", resources: ["namespaces"] },
  execPods: { verbs: ["create"], group: "", resources: ["pods/exec", "pods/attach"] },
  addDebugContainers: { verbs: change, group: "", resources: ["pods/ephemeralcontainers"] },
  getExec: { verbs: ["get"], group: "", resources: ["pods/exec", "pods/attach"] },
  proxyPods: {
    verbs: ["get", "create"],
    group: "",
    resources: ["pods/proxy", "pods/portforward", "services/proxy"]
  },
  changePods: { verbs: change, group: "", resources: ["pods"] },
  // The kubelet asks for the verb of the HTTP method (K: pkg/kubelet/server/auth.go).
  proxyNodes: {
    verbs: ["get", "create", "update", "patch", "delete"],
    group: "",
    resources: ["nodes/proxy"],
    ofCluster: true
  },
  escalateRoles: { verbs: ["escalate"], group: rbac, resources: ["roles"] },
  writeRoles: { verbs: write, group: rbac, resources: ["roles"] },
  escalateClusterRoles: { verbs: ["escalate"], group: rbac, resources: ["clusterroles"], ofCluster: true },
  writeClusterRoles: { verbs: write, group: rbac, resources: ["clusterroles"], ofCluster: true },
  // Binding a ClusterRole by a RoleBinding is asked in its namespace.
  bindRoles: { verbs: ["bind"], group: rbac, resources: ["roles", "clusterroles"] },
  writeRoleBindings: { verbs: write, group: rbac, resources: ["rolebindings"] },
  bindClusterRoles: { verbs: ["bind"], group: rbac, resources: ["clusterroles"], ofCluster: true },
  writeClusterRoleBindings: {
    verbs: write,
    group: rbac,
    resources: ["clusterrolebindings"],
    ofCluster: true
  },
  createSigningRequests: {
    verbs: ["create"],
    group: certificates,
    resources: ["certificatesigningrequests"],
    ofCluster: true
  },
  changeApproval: {
    verbs: change,
    group: certificates,
    resources: ["certificatesigningrequests/approval"],
    ofCluster: true
  },
  // A domain with a star stands for all its signers (K: plugin/pkg/admission/certificates/util.go).
  approveSigner: {
    verbs: ["approve", "sign"],
    group: certificates,
    resources: ["signers"],
    ofCluster: true,
    names: ["kubernetes.io/kube-apiserver-client", "kubernetes.io/*"]
  },
  writeMutatingWebhooks: {
    verbs: write,
    group: admission,
    resources: ["mutatingwebhookconfigurations"],
    ofCluster: true
  },
  writeValidatingWebhooks: {
    verbs: write,
    group: admission,
    resources: ["validatingwebhookconfigurations"],
    ofCluster: true
  },
  writeMutations: {
    verbs: write,
    group: admission,
    resources: ["mutatingadmissionpolicies"],
    ofCluster: true
  },
  writeMutationBindings: {
    verbs: write,
    group: admission,
    resources: ["mutatingadmissionpolicybindings"],
    ofCluster: true
  },
  createVolumes: { verbs: ["create"], group: "", resources: ["persistentvolumes"], ofCluster: true },
  changeNodes: { verbs: change, group: "", resources: ["nodes", "nodes/status"], ofCluster: true },
  deletePods: { verbs: ["delete", "deletecollection"], group: "", resources: ["pods"] },
  evictPods: { verbs: ["create"], group: "", resources: ["pods/eviction"] },
  changeAuthMap: {
    verbs: change,
    group: "",
    resources: ["configmaps"],
    names: ["aws-auth"],
    namespace: "kube-system"
  }
};
var rightNames = Object.keys(rights);
function rightOf(name2) {
  return rights[name2];
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
  const known10 = unpacked.get(name2);
  if (known10 !== void 0) return known10;
  if (!Object.hasOwn(packedRoles, name2)) return void 0;
  const { labels: labels2 = {}, selectors = null, rules: rules2 = [] } = JSON.parse(packedRoles[name2]);
  const role = { labels: labels2, selectors, rules: rules2.map(unpack) };
  unpacked.set(name2, role);
  return role;
}
function unpack(lists) {
  const [verbs = [], groups2 = [], resources = [], names4 = [], paths = []] = lists;
  return { verbs, groups: groups2, resources, names: names4, paths };
}
var builtInClusterRoleNames = Object.keys(packedRoles);
function rule(verbs, group2, resource, ...names4) {
  return { verbs: verbs.split(" "), groups: [group2], resources: [resource], names: names4, paths: [] };
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
function roleOfController(namespace, account2) {
  const name2 = controllerPrefix + account2;
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
        const key = keyOf5(label2);
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
      const candidates2 = label2 === void 0 ? this.#roles : this.#byLabel.get(keyOf5(label2)) ?? [];
      this.#steps += candidates2.length * (1 + selector.expressions.length);
      if (this.#steps > mostSteps) break;
      for (const each of candidates2) {
        if (each.name !== role.name && selects(selector, each.labels)) selected.push(each);
      }
    }
    return selected;
  }
};
function keyOf5([key, value]) {
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
var accountName = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
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
  const group2 = stringOf(at(subject, "apiGroup")) ?? "";
  switch (stringOf(at(subject, "kind"))) {
    case "ServiceAccount":
      if (group2 !== "" || needsNamespace && !stringOf(at(subject, "namespace"))) return true;
      return !isTemplated(name2) && (name2.length > 253 || !accountName.test(name2));
    case "User":
    case "Group":
      return group2 !== "" && group2 !== rbacGroup;
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
  const written4 = valid.length === rules2.length ? valid : [];
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
    rules: builtIn === void 0 ? written4 : [...written4, ...builtIn.rules.map(asBuiltIn)],
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
  const [verbs, groups2, resources, names4, paths] = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"].map((key) => textsOf2(at(node, key)));
  if (!verbs || !groups2 || !resources || !names4 || !paths) return null;
  const templated = [verbs, groups2, resources, names4, paths].some((list3) => list3.some(isTemplated));
  return { verbs, groups: groups2, resources, names: names4, paths, node, templated };
}
function textsOf2(node) {
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
function isValid({ verbs, groups: groups2, resources, names: names4, paths }, isCluster) {
  if (verbs.length === 0) return false;
  if (paths.length === 0) return groups2.length > 0 && resources.length > 0;
  return isCluster && groups2.length === 0 && resources.length === 0 && names4.length === 0;
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
  const declared = roles.filter(isDeclared);
  const references = new NamespacesByName();
  for (const binding of bindings) {
    const { name: name2, kind } = referenceOf(binding);
    if (kind === "Role") references.add(name2, binding.manifest.namespace);
  }
  const lookups = {
    Role: new Lookup(
      declared.filter(({ kind }) => kind === "Role"),
      references
    ),
    ClusterRole: new Lookup(
      declared.filter(({ kind }) => kind === "ClusterRole"),
      new NamespacesByName()
    )
  };
  return (binding) => {
    const { kind, name: name2 } = referenceOf(binding);
    if (name2 === "" || isTemplated(name2)) return [];
    const { source, namespace: from } = binding.manifest;
    const namespace = kind === "Role" ? from : null;
    const found = lookups[kind].find({ name: name2, namespace, path: source.path });
    if (found.length > mostCandidates) return [];
    if (found.length > 0) return found;
    if (kind === "ClusterRole") return asList(builtInRole(name2));
    return from === null ? [] : asList(builtInRoleOf(from, name2));
  };
}
function isDeclared(role) {
  return role.manifest !== null;
}
function asList(role) {
  return role === null ? [] : [role];
}
function builtInRoleOf(namespace, name2) {
  const rules2 = builtInNamespaceRole(namespace, name2)?.map(asBuiltIn);
  return rules2 === void 0 ? null : { kind: "Role", name: name2, namespace, manifest: null, rules: rules2, labels: /* @__PURE__ */ new Map(), selectors: null };
}
function referenceOf({ roleRef, kind }) {
  if (roleRef === null) return { kind: "ClusterRole", name: "" };
  return {
    kind: roleRef.kind === "Role" && kind === "RoleBinding" ? "Role" : "ClusterRole",
    name: roleRef.name
  };
}
function allClusterRoles(roles) {
  const declared = roles.filter(({ kind }) => kind === "ClusterRole");
  const names4 = new Set(declared.map(({ name: name2 }) => name2));
  const rest = builtInClusterRoleNames.filter((name2) => !names4.has(name2));
  return [...declared, ...rest.flatMap((name2) => builtInRole(name2) ?? [])];
}

// src/model/access/grants.ts
var clusterWide = "*";
function* rulesOf({
  parts
}) {
  for (const role of parts ?? []) for (const rule2 of role.rules) yield { role, rule: rule2 };
}
var none7 = /* @__PURE__ */ new Map();
var Grants = class {
  /** Every grant of the input, in the order of its bindings; the same role is the same object in all of them. */
  all;
  #bySubject = /* @__PURE__ */ new Map();
  #subjects;
  #layers = /* @__PURE__ */ new WeakMap();
  #ofAll;
  #granted = /* @__PURE__ */ new Map();
  #aggregation;
  #ofEveryAccount;
  /** `accounts`: the accounts of the input; they decide where absent and stated namespaces meet. */
  constructor(roles, bindings, accounts) {
    this.#aggregation = new Aggregation(allClusterRoles(roles));
    const valid = bindings.filter((binding) => !isRefused(binding));
    const find2 = roleLookup(roles, valid);
    this.all = valid.flatMap((binding) => this.#grantsOf(binding, find2(binding)));
    for (const grant of this.all) this.#bySubject.set(grant.subject, grant);
    const ofEveryAccount = rolesOfEveryAccount.flatMap((name2) => this.#builtIn(name2));
    this.#ofEveryAccount = /* @__PURE__ */ new Map([[clusterWide, ofEveryAccount]]);
    const references = new NamespacesByName();
    for (const { name: name2, namespace } of accounts) references.add(name2, namespace);
    this.#subjects = new BoundSubjects(valid, references);
    this.#ofAll = this.#layer([...this.#subjects.forAll, ...this.#subjects.forEveryone]);
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
    const own = this.#layer(this.#subjects.meaning(name2, namespace));
    const ofNamespace = namespace === null ? none7 : this.#layer(this.#subjects.ofNamespace(namespace));
    return [this.#withController(own, { name: name2, namespace }), ofNamespace, this.#ofAll];
  }
  /** What these subjects of bindings, which are all the account, give it; what every API server gives it included. */
  layerOf(subjects, account2) {
    return this.#withController(this.#layer(subjects), account2);
  }
  /** As {@link BoundSubjects.statedAlone}. */
  statedAlone(name2, path) {
    return this.#subjects.statedAlone(name2, path);
  }
  /** What every API server grants to every account by bindings of its own. */
  get builtIn() {
    return this.#ofEveryAccount;
  }
  #withController(layer, { name: name2, namespace }) {
    const controller = roleOfController(namespace, name2);
    if (controller === null) return layer;
    return new Map([
      ...layer,
      [clusterWide, [...layer.get(clusterWide) ?? [], ...this.#builtIn(controller)]]
    ]);
  }
  #builtIn(name2) {
    const role = builtInRole(name2);
    if (role === null) return [];
    return [{ binding: null, subject: null, scope: clusterWide, roles: [this.grantOf(role)] }];
  }
  /** A role with the roles whose written rules it has; the same object for the same role. */
  grantOf(role) {
    let granted = this.#granted.get(role);
    if (granted === void 0) {
      granted = { role, parts: this.#aggregation.partsOf(role) };
      this.#granted.set(role, granted);
    }
    return granted;
  }
  #grantsOf(binding, roles) {
    const granted = roles.map((role) => this.grantOf(role));
    const scope = binding.kind === "ClusterRoleBinding" ? clusterWide : binding.manifest.namespace;
    return binding.subjects.map((subject) => ({ binding, subject, scope, roles: granted }));
  }
  #layer(subjects) {
    if (subjects.length === 0) return none7;
    let layer = this.#layers.get(subjects);
    if (layer === void 0) {
      layer = byScope(subjects.flatMap((subject) => this.#bySubject.get(subject) ?? []));
      this.#layers.set(subjects, layer);
    }
    return layer;
  }
};
function byScope(all2) {
  const layer = /* @__PURE__ */ new Map();
  for (const grant of all2) push4(layer, grant);
  return layer;
}
function push4(layer, grant) {
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
  const { group: group2 = "", resource, subresource = "", name: name2 = "" } = request;
  return holds2(rule2.groups, group2, same) && rule2.resources.some((item) => resourceMatches(item, resource, subresource, same)) && (rule2.names.length === 0 || rule2.names.some((item) => same(item, name2)));
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
function mayDo(grants, account2, request) {
  const [own, ...shared] = grants.layersOf(account2);
  const all2 = [
    reasonsIn(own, account2, request),
    // What groups have is the same for every account in them, and many are asked about the same request.
    ...[...shared, grants.builtIn].map((layer) => sharedReasons(layer, account2, request))
  ];
  const sure = all2.flatMap((reasons) => reasons.sure);
  if (sure.length > 0) return { allowed: true, because: sure };
  const perhaps = all2.flatMap((reasons) => reasons.perhaps);
  return perhaps.length > 0 ? { allowed: "unknown", because: perhaps } : { allowed: false, because: [] };
}
var mostRemembered = 1e3;
var remembered = /* @__PURE__ */ new WeakMap();
function sharedReasons(layer, account2, request) {
  if (layer.size === 0) return { sure: [], perhaps: [] };
  const answers = remembered.get(layer) ?? /* @__PURE__ */ new Map();
  remembered.set(layer, answers);
  const key = JSON.stringify(
    "path" in request ? [request.verb, request.path] : [request.verb, request.group, request.resource, request.subresource, request.name, request.namespace]
  );
  let reasons = answers.get(key);
  if (reasons === void 0) {
    reasons = reasonsIn(layer, account2, request);
    if (answers.size < mostRemembered) answers.set(key, reasons);
  }
  return reasons;
}
function reasonsIn(layer, account2, request) {
  const namespace = "path" in request ? "" : request.namespace ?? "";
  const sure = [];
  const perhaps = [];
  for (const scope of scopesOf(namespace)) {
    for (const grant of layer.get(scope) ?? []) {
      const holds3 = holdsIn(grant, account2, namespace);
      if (holds3 === false) continue;
      for (const way of waysOf(grant, request)) {
        (way.allowed === true && holds3 === true ? sure : perhaps).push(becauseOf(grant, way));
      }
    }
  }
  return { sure, perhaps };
}
function scopesOf(namespace) {
  return namespace === "" ? [clusterWide] : [clusterWide, namespace, null];
}
function holdsIn({ scope, subject }, account2, namespace) {
  if (scope === clusterWide) return true;
  if (namespace === "") return false;
  if (scope !== null) return scope === namespace;
  const who = subject?.who;
  const goesAlong = who?.type === "account" && who.namespace === null;
  if (!goesAlong || account2.namespace === null) return "unknown";
  return account2.namespace === namespace;
}
function waysOf(grant, request) {
  if (grant.roles.length === 0) {
    const perhaps = !("path" in request) || grant.scope === clusterWide;
    return perhaps ? [{ bound: null, role: null, rule: null, allowed: "unknown" }] : [];
  }
  if ("path" in request && grant.scope !== clusterWide) return [];
  const candidates2 = grant.roles.map((granted) => {
    if (granted.parts === null)
      return [{ bound: granted.role, role: granted.role, rule: null, allowed: "unknown" }];
    const ways = [];
    for (const { role, rule: rule2 } of rulesOf(granted)) {
      const allowed = allows(rule2, request);
      if (allowed !== false) ways.push({ bound: granted.role, role, rule: rule2, allowed });
    }
    return ways;
  });
  const isSure2 = candidates2.every((ways) => ways.some(({ allowed }) => allowed === true));
  return isSure2 ? candidates2.flat().filter(({ allowed }) => allowed === true) : candidates2.flat().map((way) => ({ ...way, allowed: "unknown" }));
}
function becauseOf({ binding, subject }, { bound, role, rule: rule2 }) {
  const node = rule2?.node;
  return {
    binding: subject?.place ?? null,
    bindingName: binding === null ? null : bindingName(binding),
    rule: node && role?.manifest ? placeOf2(role.manifest, node) : null,
    roleName: bound === null ? `${binding.roleRef.kind} ${binding.roleRef.name}` : namesOf(bound, role)
  };
}
function namesOf(bound, role) {
  const isOwn2 = role === null || role === bound || role.manifest === null;
  return isOwn2 ? roleName(bound) : `${roleName(bound)} through ${roleName(role)}`;
}
function roleName({ kind, namespace, name: name2 }) {
  return `${kind} ${namespace === null ? name2 : `${namespace}/${name2}`}`;
}
function bindingName({ kind, manifest: { namespace, name: name2 } }) {
  if (name2 === null) return kind;
  return `${kind} ${namespace === null || kind === "ClusterRoleBinding" ? "" : `${namespace}/`}${name2}`;
}

// src/model/access/access.ts
function accountsOf(model) {
  const accounts = /* @__PURE__ */ new Map();
  const add2 = (name2, namespace) => {
    accounts.set(`${namespace ?? ""}/${name2}`, { name: name2, namespace });
  };
  for (const { name: name2, namespace } of model.serviceAccounts) add2(name2, namespace);
  for (const { account: account2, isStatic } of model.workloads) {
    if (!isStatic && account2.name !== unknown) add2(account2.name, account2.namespace);
  }
  for (const { subjects } of model.bindings) {
    for (const { who } of subjects) if (who.type === "account") add2(who.name, who.namespace);
  }
  return [...accounts.values()];
}
var knownRoles = /* @__PURE__ */ new WeakMap();
function rolesOf(model) {
  let roles = knownRoles.get(model);
  if (roles === void 0) {
    roles = model.manifests.flatMap((manifest) => readRole(manifest) ?? []);
    knownRoles.set(model, roles);
  }
  return roles;
}
var known3 = /* @__PURE__ */ new WeakMap();
function grantsOf(model) {
  let grants = known3.get(model);
  if (grants === void 0) {
    grants = new Grants(rolesOf(model), model.bindings, accountsOf(model));
    known3.set(model, grants);
  }
  return grants;
}
function accessTo(model) {
  return {
    may: (account2, request) => mayDo(grantsOf(model), accountNamed(account2), request)
  };
}
function accountNamed(account2) {
  const slash = account2.indexOf("/");
  return { namespace: account2.slice(0, Math.max(0, slash)) || null, name: account2.slice(slash + 1) };
}

// src/kubernetes/powers.ts
var letters = {
  E: "error",
  W: "warning",
  N: "note",
  "-": null
};
function power(family, grades, needs, does, source, more = {}) {
  const [cluster, namespaces, namespace, named4] = Array.from(grades, (letter) => letters[letter]);
  return {
    family,
    does,
    needs,
    severity: {
      cluster,
      namespaces,
      namespace,
      named: named4
    },
    source,
    missing: more.missing ?? null,
    ...more.unless === void 0 ? {} : { unless: more.unless }
  };
}
var goodPractices = "https://kubernetes.io/docs/concepts/security/rbac-good-practices/";
var rbacDocs = "https://kubernetes.io/docs/reference/access-authn-authz/rbac/";
var csrDocs = "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/";
var powers = [
  power(
    "role-escalation",
    "EEEW",
    ["escalateClusterRoles", "writeClusterRoles"],
    "give itself any right by changing ClusterRoles",
    `${rbacDocs}#restrictions-on-role-creation-or-update`
  ),
  power(
    "role-escalation",
    "EEEW",
    ["bindClusterRoles", "writeClusterRoleBindings"],
    "bind itself to any ClusterRole",
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`
  ),
  power(
    "role-escalation",
    "EEEW",
    ["escalateRoles", "writeRoles"],
    "give itself any right by changing Roles",
    `${rbacDocs}#restrictions-on-role-creation-or-update`
  ),
  power(
    "role-escalation",
    "EEEW",
    ["bindRoles", "writeRoleBindings"],
    "bind itself to roles whose rights it does not hold",
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`
  ),
  power(
    "token-minting",
    "EEEW",
    ["requestTokens"],
    "request tokens of other service accounts",
    `${goodPractices}#token-request`
  ),
  power(
    "token-minting",
    "EEEW",
    ["createSecrets", "readSecrets"],
    "make token Secrets for other service accounts and read them",
    "https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets"
  ),
  power(
    "account-impersonation",
    "EEEW",
    ["impersonateAccounts"],
    "act as other service accounts",
    `${goodPractices}#impersonate-verb`
  ),
  power(
    "account-impersonation",
    "EEEW",
    ["impersonateUsers"],
    "act as other users and groups",
    `${goodPractices}#impersonate-verb`
  ),
  power(
    "account-impersonation",
    "EEEW",
    ["impersonateExtras"],
    "act with the UID or the extra attributes of others",
    `${goodPractices}#impersonate-verb`
  ),
  power(
    "node-proxy",
    "EEEE",
    ["proxyNodes"],
    "run commands in every pod through the kubelets",
    `${goodPractices}#access-to-proxy-subresource-of-nodes`
  ),
  power(
    "certificate-signing",
    "EEEE",
    ["approveSigner", "changeApproval", "createSigningRequests"],
    "sign client certificates for any user",
    `${goodPractices}#csrs-and-certificate-issuing`
  ),
  power(
    "admission-control",
    "E--W",
    ["writeMutatingWebhooks"],
    "see and change every object on its way into the cluster",
    `${goodPractices}#control-admission-webhooks`
  ),
  power(
    "admission-control",
    "E--W",
    ["writeValidatingWebhooks"],
    "see and refuse every object on its way into the cluster",
    `${goodPractices}#control-admission-webhooks`,
    { unless: ["writeMutatingWebhooks"] }
  ),
  power(
    "admission-control",
    "E--W",
    ["writeMutations", "writeMutationBindings"],
    "change every object on its way into the cluster",
    `${goodPractices}#control-admission-webhooks`
  ),
  power("secret-reading", "EEWN", ["readSecrets"], "read Secrets", `${goodPractices}#listing-secrets`),
  power(
    "workload-creation",
    "EEW-",
    ["createPods"],
    "start pods as any service account",
    `${goodPractices}#workload-creation`
  ),
  power(
    "workload-creation",
    "EEW-",
    ["writeControllers"],
    "start pods as any service account",
    `${goodPractices}#workload-creation`
  ),
  power(
    "pod-exec",
    "EEWW",
    ["execPods"],
    "run commands in the pods of others",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"
  ),
  power(
    "pod-exec",
    "EEWW",
    ["addDebugContainers"],
    "add containers to the pods of others",
    "https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/"
  ),
  power(
    "pod-takeover",
    "EEWW",
    ["changePods"],
    "change the image of running pods",
    "https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement"
  ),
  power("secret-writing", "WWN-", ["writeSecrets"], "write Secrets", goodPractices, {
    unless: ["readSecrets"]
  }),
  power(
    "binding-writing",
    "WWN-",
    ["writeClusterRoleBindings"],
    "hand its rights on by bindings",
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`,
    { unless: ["bindClusterRoles"] }
  ),
  power(
    "binding-writing",
    "WWN-",
    ["writeRoleBindings"],
    "hand its rights on by bindings",
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`,
    { unless: ["bindRoles"] }
  ),
  power(
    "host-volume-creation",
    "WWWW",
    ["createVolumes"],
    "make volumes of any folder of a node",
    `${goodPractices}#persistent-volume-creation`
  ),
  power(
    "node-steering",
    "WWWW",
    ["changeNodes", "deletePods"],
    "steer pods onto a node of its choice",
    goodPractices
  ),
  power(
    "node-steering",
    "WWWW",
    ["changeNodes", "evictPods"],
    "steer pods onto a node of its choice",
    goodPractices
  ),
  power(
    "auth-mapping",
    "WWWW",
    ["changeAuthMap"],
    "map AWS identities to cluster-admin on EKS",
    "https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html"
  ),
  power("role-escalation", "NNNN", ["escalateClusterRoles"], "escalate ClusterRoles", rbacDocs, {
    missing: "create, update or patch on clusterroles"
  }),
  power("role-escalation", "NNNN", ["escalateRoles"], "escalate Roles", rbacDocs, {
    missing: "create, update or patch on roles"
  }),
  power("role-escalation", "NNNN", ["bindRoles"], "bind roles whose rights it does not hold", rbacDocs, {
    missing: "create, update or patch on rolebindings or clusterrolebindings"
  }),
  power("certificate-signing", "NNNN", ["approveSigner"], "approve client certificates", csrDocs, {
    missing: "create on certificatesigningrequests with update or patch on their approval"
  }),
  power("certificate-signing", "NNNN", ["changeApproval"], "approve signing requests", csrDocs, {
    missing: "create on certificatesigningrequests, and approve on the signer"
  }),
  power("pod-exec", "NNNN", ["getExec"], "run commands in pods up to Kubernetes 1.34", rbacDocs, {
    missing: "create on the same subresource, which Kubernetes 1.35 and later ask for"
  }),
  power("pod-exec", "NNNN", ["proxyPods"], "reach ports of pods through the API server", goodPractices, {
    missing: "a port that trusts whoever reaches it"
  }),
  power(
    "workload-creation",
    "NNN-",
    ["relabelNamespaces"],
    "turn Pod Security Admission off for namespaces",
    `${goodPractices}#namespace-modification`,
    { missing: "the right to start pods there" }
  )
];

// src/model/access/roleRights.ts
var notHeld = 0;
var heldForNames = 1;
var held = 2;
var known4 = /* @__PURE__ */ new WeakMap();
function rightsOf(granted) {
  let rights2 = known4.get(granted);
  if (rights2 === void 0) {
    rights2 = workOut(granted);
    known4.set(granted, rights2);
  }
  return rights2;
}
function workOut(granted) {
  const levels = new Uint8Array(rightNames.length);
  const hits = /* @__PURE__ */ new Map();
  let isAdmin = false;
  for (const { role, rule: rule2 } of rulesOf(granted)) {
    if (rule2.paths.length > 0) continue;
    if (isEverything(rule2)) isAdmin = true;
    for (const [index, name2] of rightNames.entries()) {
      const hit = hitOf(rightOf(name2), role, rule2);
      if (hit === null) continue;
      levels[index] = Math.max(levels[index], hit.names === null ? held : heldForNames);
      const all2 = hits.get(name2);
      if (all2 === void 0) hits.set(name2, [hit]);
      else all2.push(hit);
    }
  }
  return { levels, isAdmin, hitsOf: (right) => hits.get(right) ?? [] };
}
function isEverything({ verbs, groups: groups2, resources, names: names4 }) {
  return [verbs, groups2, resources].every((list3) => list3.includes("*")) && names4.length === 0;
}
function hitOf(right, role, rule2) {
  const names4 = namesThatCount(right, rule2);
  if (names4?.length === 0) return null;
  const resource = rule2.resources.findIndex(resourcesOf(right, rule2));
  if (resource < 0) return null;
  const isNameless = rule2.names.length > 0 && !rule2.resources[resource].includes("/");
  const verb = rule2.verbs.findIndex(
    (item) => item === "*" ? right.verbs.some((each) => !isNameless || !namelessVerbs.has(each)) : right.verbs.includes(item) && !(isNameless && namelessVerbs.has(item))
  );
  return verb < 0 ? null : { role, rule: rule2, resource, verb, names: names4 };
}
var namelessVerbs = /* @__PURE__ */ new Set(["create", "deletecollection"]);
function namesThatCount({ names: names4 }, rule2) {
  if (rule2.names.length === 0) return null;
  if (names4 === void 0) return rule2.names;
  return rule2.names.some((name2) => names4.includes(name2)) ? null : [];
}
function resourcesOf({ group: group2, resources, also }, { groups: groups2 }) {
  const anyGroup = groups2.includes("*");
  const inGroup = anyGroup || groups2.includes(group2);
  const others = also === void 0 ? [] : [...also].filter((each) => anyGroup || groups2.includes(groupIn(each)));
  return (item) => inGroup && resources.some((each) => covers(item, each)) || others.some((each) => item === "*" || item === each.slice(each.indexOf(" ") + 1));
}
function groupIn(groupAndResource) {
  return groupAndResource.slice(0, groupAndResource.indexOf(" "));
}
function covers(item, resource) {
  if (item === "*" || item === resource) return true;
  const slash = resource.indexOf("/");
  if (slash < 0) return false;
  if (resource.endsWith("/*")) return item.startsWith(resource.slice(0, -1));
  return item === `*${resource.slice(slash)}`;
}

// src/model/access/principals.ts
var mostScopes = 20;
var Powers = class {
  #grants;
  #levels = /* @__PURE__ */ new WeakMap();
  #shared = /* @__PURE__ */ new Map();
  #principals = /* @__PURE__ */ new Map();
  #runners = /* @__PURE__ */ new WeakMap();
  #held = /* @__PURE__ */ new WeakMap();
  #byPower = /* @__PURE__ */ new WeakMap();
  constructor(grants) {
    this.#grants = grants;
  }
  /** The principal that a subject of a binding is; null for one that is or has no account. */
  principalOf({ who }) {
    switch (who.type) {
      case "account":
        return this.account(who);
      case "accounts-of-namespace":
        return this.#group(who.namespace);
      case "all-accounts":
        return this.#group(void 0);
      case "everyone":
        return who.authenticated ? this.#group(void 0) : null;
      default:
        return null;
    }
  }
  account({ name: name2, namespace }) {
    return this.#once(`${namespace ?? ""}/${name2}`, () => {
      const account2 = { name: name2, namespace };
      return { account: account2, home: namespace, layers: this.#grants.layersOf(account2) };
    });
  }
  /**
   * The account that a workload runs as, with the bindings that the model found for it by name. What it has through groups is the
   * same for all accounts of a namespace, and so are those that have nothing else.
   */
  runner({ name: name2, namespace, bindings, path }) {
    const key = namespace === null ? `/${name2} ${path}` : `${namespace}/${name2}`;
    const known10 = this.#runners.get(bindings)?.get(key);
    if (known10 !== void 0) return known10;
    const account2 = { name: name2, namespace };
    const stated = namespace === null ? this.#grants.statedAlone(name2, path) : [];
    const named4 = bindings.filter(({ who }) => who.type === "account");
    const own = this.#grants.layerOf([.../* @__PURE__ */ new Set([...named4, ...stated])], account2);
    const [, ...shared] = this.#grants.layersOf(account2);
    const principal = own.size === 0 ? this.#once(`any account of ${namespace ?? ""}`, () => ({
      account: { name: "", namespace },
      home: namespace,
      layers: [none7, ...shared]
    })) : { account: account2, home: namespace, layers: [own, ...shared] };
    const ofBindings = this.#runners.get(bindings) ?? /* @__PURE__ */ new Map();
    this.#runners.set(bindings, ofBindings.set(key, principal));
    return principal;
  }
  /** Everything that a principal holds, worst first. */
  of(principal) {
    let held2 = this.#held.get(principal);
    if (held2 === void 0) {
      held2 = this.#workOut(principal);
      this.#held.set(principal, held2);
    }
    return held2;
  }
  byPower(principal) {
    let found = this.#byPower.get(principal);
    if (found === void 0) {
      const byPower = /* @__PURE__ */ new Map();
      for (const held2 of this.of(principal)) {
        const scopes2 = byPower.get(held2.power);
        if (scopes2 === void 0) byPower.set(held2.power, /* @__PURE__ */ new Map([[held2.scope, held2]]));
        else if (!scopes2.has(held2.scope)) scopes2.set(held2.scope, held2);
      }
      found = byPower;
      this.#byPower.set(principal, found);
    }
    return found;
  }
  #group(home) {
    return this.#once(home === void 0 ? "*" : `${home}/`, () => ({
      account: null,
      home,
      layers: this.#grants.layersOf({ name: "", namespace: home ?? null }).slice(home === void 0 ? 2 : 1)
    }));
  }
  #once(key, make) {
    let principal = this.#principals.get(key);
    if (principal === void 0) {
      principal = make();
      this.#principals.set(key, principal);
    }
    return principal;
  }
  #workOut({ home, layers, account: account2 }) {
    if (account2 === null) return this.#heldIn(layers, home, scopesOf2(layers));
    const [own, ofNamespace, ofAll] = layers;
    const shared = this.#sharedPowers(ofNamespace, ofAll, home);
    if (own.size === 0) return shared;
    const scopes2 = /* @__PURE__ */ new Set([clusterWide, ...own.keys()]);
    if (own.has(clusterWide)) {
      for (const each of [...scopesOf2([ofNamespace, ofAll])].slice(0, mostScopes)) scopes2.add(each);
    }
    const held2 = this.#heldIn(layers, home, scopes2);
    return worstFirst([...held2, ...shared.filter(({ scope }) => !scopes2.has(scope))]);
  }
  /** What an account has through its groups: the same for all accounts of a namespace. */
  #sharedPowers(ofNamespace, ofAll, home) {
    if (ofNamespace.size === 0 && ofAll.size === 0) return [];
    const key = home ?? "";
    let found = this.#shared.get(key);
    if (found === void 0) {
      const scopes2 = [...scopesOf2([ofNamespace, ofAll])].slice(0, mostScopes);
      found = this.#heldIn(
        [ofNamespace, ofAll],
        home,
        new Set(home === void 0 ? scopes2 : [home, ...scopes2])
      );
      this.#shared.set(key, found);
    }
    return found;
  }
  #heldIn(layers, home, scopes2) {
    const inCluster = combined(layers.map((layer) => this.#levelsIn(layer, clusterWide)));
    const everywhere = powersOf(inCluster, inCluster, clusterWide);
    const found = everywhere.map(([power2, level]) => ({
      power: power2,
      scope: clusterWide,
      reach: level === held ? "cluster" : "named"
    }));
    const known10 = new Map(everywhere);
    for (const scope of scopes2) {
      if (scope === clusterWide) continue;
      const here = combined([inCluster, ...layers.map((layer) => this.#levelsIn(layer, scope))]);
      for (const [power2, level] of powersOf(inCluster, here, scope)) {
        if ((known10.get(power2) ?? notHeld) >= level) continue;
        found.push({ power: power2, scope, reach: level === held ? reachOf(scope, home) : "named" });
      }
    }
    return worstFirst(found);
  }
  #levelsIn(layer, scope) {
    const grants = layer.get(scope);
    if (grants === void 0) return null;
    let scopes2 = this.#levels.get(layer);
    if (scopes2 === void 0) {
      scopes2 = /* @__PURE__ */ new Map();
      this.#levels.set(layer, scopes2);
    }
    let levels = scopes2.get(scope);
    if (levels === void 0) {
      levels = combined(grants.flatMap(({ roles }) => roles.map((role) => rightsOf(role).levels)));
      scopes2.set(scope, levels);
    }
    return levels;
  }
};
function scopesOf2(layers) {
  return new Set(layers.flatMap((layer) => [...layer.keys()]));
}
function combined(all2) {
  const levels = new Uint8Array(rightNames.length);
  for (const each of all2) {
    if (each === null) continue;
    for (let index = 0; index < levels.length; index++) {
      if (each[index] > levels[index]) levels[index] = each[index];
    }
  }
  return levels;
}
var indexOf = Object.fromEntries(rightNames.map((name2, index) => [name2, index]));
function powersOf(inCluster, here, scope) {
  const levelOf = (name2) => {
    const { ofCluster: ofCluster2, namespace } = rightOf(name2);
    if (namespace !== void 0 && scope !== clusterWide && scope !== namespace) return notHeld;
    return (ofCluster2 ? inCluster : here)[indexOf[name2]];
  };
  const found = [];
  const wholes = /* @__PURE__ */ new Set();
  for (const power2 of powers) {
    if (power2.missing !== null && wholes.has(power2.family)) continue;
    const level = Math.min(...power2.needs.map(levelOf));
    if (level === notHeld || power2.unless?.some((name2) => levelOf(name2) === held)) continue;
    if (power2.missing === null && level === held) wholes.add(power2.family);
    found.push([power2, level]);
  }
  return found;
}
function reachOf(scope, home) {
  if (scope === "kube-system") return "namespaces";
  return scope === null || home === null || scope === home ? "namespace" : "namespaces";
}
function alone(levels, isOfCluster) {
  const inCluster = isOfCluster ? levels : new Uint8Array(rightNames.length);
  return powersOf(inCluster, levels, isOfCluster ? clusterWide : null).flatMap(
    ([power2, level]) => level === held && power2.missing === null ? [power2] : []
  );
}
function* causesOf({ layers }, { power: power2, scope }) {
  const right = power2.needs[0];
  const scopes2 = scope === clusterWide ? [clusterWide] : [scope, clusterWide];
  const named4 = [];
  for (const each of scopes2) {
    for (const layer of layers) {
      for (const grant of layer.get(each) ?? []) {
        for (const hit of grant.roles.flatMap((role) => rightsOf(role).hitsOf(right))) {
          if (hit.names === null) yield { grant, hit };
          else named4.push({ grant, hit });
        }
      }
    }
  }
  yield* named4;
}
var order = ["error", "warning", "note", null];
function worstFirst(all2) {
  const rank2 = ({ power: power2, reach: reach2 }) => order.indexOf(power2.severity[reach2]);
  const reaches4 = ["cluster", "namespaces", "namespace", "named"];
  return [...all2].sort(
    (one, other) => rank2(one) - rank2(other) || reaches4.indexOf(one.reach) - reaches4.indexOf(other.reach) || powers.indexOf(one.power) - powers.indexOf(other.power)
  );
}

// src/model/access/granting.ts
var reaches = ["cluster", "namespaces", "namespace", "named", "unbound"];
var severities = ["error", "warning", "note"];
var Grantings = class {
  #named;
  #at = /* @__PURE__ */ new Map();
  constructor(grants, held2, roles, named4) {
    this.#named = named4;
    const holdings = /* @__PURE__ */ new Map();
    for (const grant of grants.all) collect(grant, held2, holdings);
    const bound = /* @__PURE__ */ new Set();
    for (const [granted, byPower] of holdings) {
      for (const part of granted.parts ?? []) bound.add(part);
      for (const [power2, all2] of byPower) this.#distribute(granted, power2, all2);
    }
    for (const role of roles) if (!bound.has(role)) this.#addUnbound(role);
  }
  *all() {
    for (const byFamily of this.#at.values()) yield* byFamily.values();
  }
  #distribute(granted, power2, all2) {
    const sorted = [...all2].sort((one, other) => reaches.indexOf(one.reach) - reaches.indexOf(other.reach));
    for (const hit of rightsOf(granted).hitsOf(power2.needs[0])) {
      if (hit.role.manifest !== null && hit.rule.node !== null)
        this.#offer(hit.rule, null, power2, hit, sorted);
      else this.#atRoleRefs(power2, hit, sorted);
    }
  }
  #atRoleRefs(power2, hit, sorted) {
    const byBinding = /* @__PURE__ */ new Map();
    for (const holding of sorted) {
      const binding = holding.grant.binding;
      const same = byBinding.get(binding);
      if (same === void 0) byBinding.set(binding, [holding]);
      else same.push(holding);
    }
    for (const [binding, holdings] of byBinding) this.#offer(binding, binding, power2, hit, holdings);
  }
  #offer(site, binding, power2, hit, sorted) {
    const holdings = this.#named.holdersOf(power2, hit, sorted);
    const [widest] = holdings;
    if (widest === void 0) return;
    const reach2 = hit.names === null ? widest.reach : "named";
    const severity = this.#named.severityOf(power2, reach2, hit);
    if (severity !== null) this.#keep(site, { power: power2, reach: reach2, severity, hit, binding, holdings });
  }
  #addUnbound(role) {
    if (role.manifest === null || isKubernetesOwn(role.manifest)) return;
    const granted = { role, parts: [role] };
    const rights2 = rightsOf(granted);
    if (rights2.isAdmin) return;
    for (const power2 of alone(rights2.levels, role.kind === "ClusterRole")) {
      for (const hit of rights2.hitsOf(power2.needs[0])) {
        if (hit.names !== null || hit.rule.node === null) continue;
        this.#keep(hit.rule, { power: power2, reach: "unbound", severity: "note", hit, binding: null, holdings: [] });
      }
    }
  }
  #keep(site, granting) {
    const { family } = granting.power;
    let byFamily = this.#at.get(site);
    if (byFamily === void 0) {
      byFamily = /* @__PURE__ */ new Map();
      this.#at.set(site, byFamily);
    }
    const known10 = byFamily.get(family);
    if (known10 === void 0 || isWorse(granting, known10)) byFamily.set(family, granting);
  }
};
function isWorse(one, other) {
  const difference = severities.indexOf(one.severity) - severities.indexOf(other.severity) || reaches.indexOf(one.reach) - reaches.indexOf(other.reach) || powers.indexOf(one.power) - powers.indexOf(other.power);
  return difference < 0;
}
function collect(grant, held2, holdings) {
  const { binding, subject, scope } = grant;
  if (binding === null || subject === null || isKubernetesOwn(binding.manifest)) return;
  const principal = held2.principalOf(subject);
  if (principal === null) return;
  for (const granted of grant.roles) {
    const rights2 = rightsOf(granted);
    let byPower = holdings.get(granted);
    if (byPower === void 0) {
      byPower = /* @__PURE__ */ new Map();
      holdings.set(granted, byPower);
    }
    if (rights2.isAdmin || granted.role.manifest !== null && isKubernetesOwn(granted.role.manifest))
      continue;
    for (const [power2, byScope2] of held2.byPower(principal)) {
      const key = power2.needs[0];
      if (rights2.hitsOf(key).length === 0 || !givesIn(key, scope)) continue;
      const reach2 = reachBy(grant, byScope2, principal);
      if (reach2 === null) continue;
      const all2 = byPower.get(power2);
      if (all2 === void 0) byPower.set(power2, [{ grant, principal, reach: reach2 }]);
      else all2.push({ grant, principal, reach: reach2 });
    }
  }
}
function givesIn(key, scope) {
  const { ofCluster: ofCluster2, namespace } = rightOf(key);
  if (scope === clusterWide) return true;
  return !ofCluster2 && (namespace === void 0 || namespace === scope);
}
function reachBy({ scope }, byScope2, principal) {
  if (scope === clusterWide)
    return byScope2.get(clusterWide)?.reach ?? byScope2.values().next().value?.reach ?? null;
  const here = byScope2.get(scope);
  if (here !== void 0) return here.reach;
  return byScope2.has(clusterWide) ? reachOf(scope, principal.home) : null;
}
function isKubernetesOwn({ root, name: name2 }) {
  const label2 = stringOf(at(root, "metadata", "labels", "kubernetes.io/bootstrapping"));
  return label2 === "rbac-defaults" && (name2?.startsWith("system:") ?? false);
}

// src/model/access/namedRights.ts
var mostFiltered = 100;
var NamedRights = class {
  #tokenSecrets;
  #hasPower;
  /** `hasPower`: whether a role of that name is known to hold a power. */
  constructor(secrets, hasPower) {
    this.#tokenSecrets = new Set(
      secrets.flatMap(({ isTokenSecret, name: name2 }) => isTokenSecret && name2 !== null ? [name2] : [])
    );
    this.#hasPower = hasPower;
  }
  /** Whether the names give somebody anything: the own account is no theft, and binding a harmless role is none. */
  counts({ needs: [right] }, { names: names4 }, { account: account2 }) {
    if (names4 === null) return true;
    if (right === "requestTokens" || right === "impersonateAccounts")
      return names4.some((name2) => name2 !== account2?.name);
    if (right === "bindRoles" || right === "bindClusterRoles") return names4.some(this.#hasPower);
    return true;
  }
  /** Those to whom the names give something. Of many only whether it is nobody: each rule would have a list of its own. */
  holdersOf(power2, hit, all2) {
    if (hit.names === null) return all2;
    if (all2.length <= mostFiltered) return all2.filter(({ principal }) => this.counts(power2, hit, principal));
    return all2.some(({ principal }) => this.counts(power2, hit, principal)) ? all2 : [];
  }
  severityOf(power2, reach2, { names: names4 }) {
    const isToken = power2.family === "secret-reading" && names4?.some((name2) => this.#tokenSecrets.has(name2));
    return reach2 === "named" && isToken ? "warning" : power2.severity[reach2];
  }
};

// src/model/access/worth.ts
var severities2 = ["error", "warning", "note"];
var Worths = class {
  #powers;
  #named;
  #known = /* @__PURE__ */ new WeakMap();
  constructor(powers2, named4) {
    this.#powers = powers2;
    this.#named = named4;
  }
  of(principal) {
    let worths = this.#known.get(principal);
    if (worths === void 0) {
      worths = this.#workOut(principal);
      this.#known.set(principal, worths);
    }
    return worths;
  }
  #workOut(principal) {
    const admin = adminOf(principal);
    if (admin !== null) return [admin];
    const byFamily = /* @__PURE__ */ new Map();
    for (const [power2, byScope2] of this.#powers.byPower(principal)) {
      if (power2.missing !== null) continue;
      const held2 = byScope2.values().next().value;
      for (const cause of causesOf(principal, held2)) {
        if (held2.reach === "named" && !this.#named.counts(power2, cause.hit, principal)) continue;
        const severity = this.#named.severityOf(power2, held2.reach, cause.hit);
        if (severity === null) break;
        const worth = { power: power2, severity, reach: held2.reach, scopes: [...byScope2.keys()], cause };
        const known10 = byFamily.get(power2.family);
        if (known10 === void 0 || rank(worth) < rank(known10)) byFamily.set(power2.family, worth);
        break;
      }
    }
    return [...byFamily.values()].sort((one, other) => rank(one) - rank(other));
  }
};
var reaches2 = ["cluster", "namespaces", "namespace", "named"];
function rank({ severity, reach: reach2, power: power2 }) {
  const order3 = severities2.indexOf(severity) * reaches2.length + reaches2.indexOf(reach2);
  return order3 * powers.length + (power2 === null ? 0 : powers.indexOf(power2));
}
function adminOf(principal) {
  let best = null;
  for (const layer of principal.layers) {
    for (const [scope, grants] of layer) {
      for (const grant of grants) {
        const granted = grant.roles.find((role) => rightsOf(role).isAdmin);
        if (granted === void 0) continue;
        const [hit] = rightsOf(granted).hitsOf("readSecrets");
        const reach2 = scope === clusterWide ? "cluster" : reachOf(scope, principal.home);
        const found = {
          power: null,
          severity: "error",
          reach: reach2,
          scopes: [scope],
          cause: { grant, hit }
        };
        if (best === null || rank(found) < rank(best)) best = found;
      }
    }
  }
  return best;
}

// src/model/access/modelPowers.ts
var known5 = /* @__PURE__ */ new WeakMap();
function powersOf2(model) {
  let found = known5.get(model);
  if (found === void 0) {
    const grants = grantsOf(model);
    const powers2 = new Powers(grants);
    const named4 = new NamedRights(model.secrets, powerfulNames(model));
    let grantings;
    found = {
      powers: powers2,
      worths: new Worths(powers2, named4),
      get grantings() {
        grantings ??= new Grantings(grants, powers2, rolesOf(model), named4);
        return grantings;
      }
    };
    known5.set(model, found);
  }
  return found;
}
function powerfulNames(model) {
  const isPowerful = (role) => {
    const { levels, isAdmin } = rightsOf(grantsOf(model).grantOf(role));
    return isAdmin || alone(levels, role.kind === "ClusterRole").length > 0;
  };
  const names4 = /* @__PURE__ */ new Map();
  let declared;
  return (name2) => {
    declared ??= byName(rolesOf(model));
    let powerful = names4.get(name2);
    if (powerful === void 0) {
      powerful = (declared.get(name2) ?? [builtInRole(name2)]).some(
        (role) => role !== null && isPowerful(role)
      );
      names4.set(name2, powerful);
    }
    return powerful;
  };
}
function byName(roles) {
  const found = /* @__PURE__ */ new Map();
  for (const role of roles) {
    const same = found.get(role.name);
    if (same === void 0) found.set(role.name, [role]);
    else same.push(role);
  }
  return found;
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
function manifestOf({ manifest }) {
  return manifest;
}

// src/model/subjects/accessTexts.ts
var longest2 = 44;
function worthText({ power: power2, reach: reach2, scopes: scopes2, cause: { hit } }) {
  if (power2 === null) return `do everything${whereText(scopes2, true)}`;
  const names4 = reach2 === "named" ? hit.names : null;
  return `${power2.does}${whereText(scopes2, isNamespaced(power2))}${namesText(power2, names4)}`;
}
function isNamespaced({ needs }) {
  const { ofCluster: ofCluster2, namespace } = rightOf(needs[0]);
  return !ofCluster2 && namespace === void 0;
}
function namesText({ family }, names4) {
  if (names4 === null || names4.length === 0) return "";
  return family === "admission-control" ? ` through ${listText(names4)}` : `, but only ${listText(names4)}`;
}
function whereText(scopes2, saysWhere) {
  if (!saysWhere) return "";
  if (scopes2.includes(clusterWide)) return " in every namespace";
  const names4 = [...new Set(scopes2)].filter((scope) => scope !== null).sort();
  if (names4.length === 0) return " in its own namespace";
  return ` in the namespace${names4.length === 1 ? "" : "s"} ${listText(names4)}`;
}
function listText(names4) {
  const quoted = [];
  for (const name2 of names4) {
    const safe = printableName(name2);
    const next = `'${safe.length <= longest2 ? safe : `${safe.slice(0, longest2 - 1)}…`}'`;
    if (quoted.length > 0 && quoted.join(", ").length + next.length > longest2) break;
    quoted.push(next);
  }
  const left = names4.length - quoted.length;
  if (left > 0) return `${quoted.join(", ")} and ${left} more`;
  const last = quoted.pop();
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
function holderName({ account: account2, home }) {
  if (account2 !== null) return accountPath(account2);
  return home == null ? "system:serviceaccounts" : printableName(`system:serviceaccounts:${home}`);
}
function accountPath({ namespace, name: name2 }) {
  return printableName(namespace === null ? name2 : `${namespace}/${name2}`);
}
function roleLabel(role) {
  if (role.manifest !== null) return objectLabel(role.manifest);
  return `${role.kind} '${printableName(role.namespace === null ? role.name : `${role.namespace}/${role.name}`)}'`;
}
function wordsOf({ rule: rule2, verb, resource }) {
  return { verb: printableName(rule2.verbs[verb]), resource: printableName(rule2.resources[resource]) };
}
function hitPlace(hit, part = "resources") {
  const { role, rule: rule2 } = hit;
  const node = at(rule2.node ?? void 0, part, part === "resources" ? hit.resource : hit.verb);
  if (role.manifest === null || node === void 0) return void 0;
  const { verb, resource } = wordsOf(hit);
  return {
    ...placeOf2(role.manifest, node),
    message: `${roleLabel(role)} allows \`${verb}\` on \`${resource}\``
  };
}
function causePlaces({ grant, hit }) {
  const { binding, subject } = grant;
  const places = [];
  if (binding !== null && subject !== null)
    places.push({ ...subject.place, message: `${objectLabel(binding.manifest)} binds it` });
  const rule2 = hitPlace(hit);
  if (rule2 !== void 0) places.push(rule2);
  else if (binding?.roleRef) {
    const { verb, resource } = wordsOf(hit);
    const { kind, name: name2, place } = binding.roleRef;
    places.push({
      ...place,
      message: `to ${kind} '${printableName(name2)}', which every API server makes: it allows \`${verb}\` on \`${resource}\``
    });
  }
  return places;
}
function letsText(model, account2, path) {
  const power2 = powerText(model, account2, path);
  return power2 === null ? null : ` that lets it ${power2}`;
}
function rightsText(model, account2, path) {
  const power2 = powerText(model, account2, path);
  return power2 === null ? null : `; RBAC in these files lets it ${power2}`;
}
function powerText(model, { name: name2, namespace, related }, path) {
  if (name2 === unknown || related.length === 0) return null;
  const { powers: powers2, worths } = powersOf2(model);
  const [worst] = worths.of(powers2.runner({ name: name2, namespace, bindings: related, path }));
  return worst === void 0 || worst.severity === "note" ? null : worthText(worst);
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

// src/model/subjects/places.ts
function valuePlace(manifest, node, message) {
  return node === void 0 ? void 0 : { ...placeOf2(manifest, node), message };
}
function partPlace(manifest, node, part, message) {
  const place = part === void 0 || node.type !== "scalar" ? placeOf2(manifest, node) : placeIn(manifest, node, part.from, part.to);
  return { ...place, message };
}
function keyPlace(manifest, field, message) {
  return field === void 0 ? void 0 : { ...keyPlaceOf(manifest, field), message };
}
function mountPlace({ manifest }, { node, container: container2 }) {
  const message = `the container '${printableName(container2)}' mounts it`;
  return valuePlace(manifest, at(node, "name") ?? node, message);
}
function placesFor(subjects) {
  return Math.max(100, Math.floor(5e5 / Math.max(1, subjects)));
}
function bindingPlaces(bindings, account2, most) {
  return bindings.slice(0, most).map(({ place, binding, who }) => ({
    ...place,
    message: who.type === "account" ? `${objectLabel(binding.manifest)} binds the account '${account2}'` : `${objectLabel(binding.manifest)} binds a group that the account '${account2}' is in`
  }));
}
function accountNamePlace({ manifest, account: account2 }) {
  const message = account2 ? `the token of ${accountLabel(account2)}` : "no account is named";
  return valuePlace(manifest, at(manifest.root, "metadata", "annotations", accountNameAnnotation), message);
}
function namePlace(manifest, message) {
  if (message !== void 0) return namedPlace2(manifest, message);
  if (!named2.has(manifest)) named2.set(manifest, namedPlace2(manifest, objectLabel(manifest)));
  return named2.get(manifest);
}
var named2 = /* @__PURE__ */ new WeakMap();
function namedPlace2(manifest, message) {
  const { root } = manifest;
  const node = at(root, "metadata", "name") ?? at(root, "metadata", "generateName") ?? at(root, "kind");
  return valuePlace(manifest, node, message);
}

// src/model/subjects/accountSecret.ts
var view = (model, each) => each(model.serviceAccounts, manifestOf, (account2) => listedBy(model, account2));
function listedBy(model, account2) {
  const { manifest } = account2;
  return account2.secrets.flatMap(({ name: name2, node, object: secret }) => {
    const listed = secret === null ? isGeneratedTokenName(name2, account2.name) : secret.isTokenSecret;
    if (!listed) return [];
    return [
      {
        type: "accountSecret",
        facts: {
          object: objectLabel(manifest),
          account: printableName(account2.name),
          secret: printableName(name2),
          rights: secret?.owner ? rightsText(model, secret.owner, manifest.source.path) : null,
          known: secret === null ? "generated-name" : "declared"
        },
        places: {
          self: valuePlace(manifest, node, "a token Secret is listed here"),
          secret: secret === null ? void 0 : valuePlace(secret.manifest, at(secret.manifest.root, "type"), objectLabel(secret.manifest))
        },
        object: referenceTo(manifest),
        manifest,
        identity: printableName(name2)
      }
    ];
  });
}

// src/model/read/podIdentity.ts
var itemNames = ["name", "groupName", "pipelineTaskName"];
function podIdentity({ manifest, podSpecPath, podSpecSteps }) {
  if (!podSpecSteps.some((step2) => typeof step2 === "number")) return podSpecPath;
  let node = manifest.root;
  let identity = "";
  for (const step2 of podSpecSteps) {
    node = at(node, step2);
    const name2 = typeof step2 === "number" && itemNames.map((key) => stringOf(at(node, key))).find(Boolean);
    identity = name2 ? `${identity}[${name2}]` : stepPath(identity, step2);
  }
  return identity;
}

// src/model/subjects/azureLabel.ts
var view2 = ({ workloads }, each) => each(workloads, manifestOf, subjectsOf);
function subjectsOf(workload) {
  const { manifest, podMetadata, account: account2, isStatic } = workload;
  if (isStatic || fieldOf(at(podMetadata ?? void 0, "labels"), azureUseLabel) !== void 0) return [];
  const [found] = [
    labelAt(manifest, podMetadata ?? void 0, "annotations", "annotation"),
    labelAt(manifest, at(manifest.root, "metadata"), "labels", "object"),
    account2.object === null ? null : labelAt(account2.object.manifest, at(account2.object.manifest.root, "metadata"), "labels", "account")
  ].filter((one) => one !== null);
  if (found === void 0) return [];
  return [
    {
      type: "azureLabel",
      facts: { object: objectLabel(manifest), where: found.where },
      places: {
        self: keyPlace(found.holder, found.field, "the label does nothing here"),
        pod: { ...workload.podSpecKey, message: `the pods of ${objectLabel(manifest)}` },
        name: namePlace(manifest)
      },
      object: referenceTo(manifest),
      manifest,
      pod: workload,
      identity: podIdentity(workload)
    }
  ];
}
function labelAt(holder, metadata, key, where) {
  const field = fieldOf(at(metadata, key), azureUseLabel);
  return field !== void 0 && stringOf(field.value) === "true" ? { holder, field, where } : null;
}

// src/model/subjects/binding.ts
var view3 = (model, each) => {
  if (model.bindings.length === 0) return [];
  const grants = grantsOf(model);
  return each(model.bindings, manifestOf, (binding) => {
    const { manifest, roleRef, subjects } = binding;
    if (roleRef === null || isRefused(binding)) return [];
    const isKnown = subjects.some((subject) => (grants.of(subject)?.roles.length ?? 0) > 0);
    return [
      {
        type: "binding",
        facts: {
          object: objectLabel(manifest),
          role: roleText(binding),
          roleKnown: isKnown || (isOpen2(roleRef.name) || subjects.length === 0 ? "unknown" : false),
          subjectCount: subjects.length
        },
        places: {
          self: namePlace(manifest),
          roleRef: { ...roleRef.place, message: `${objectLabel(manifest)} binds ${roleText(binding)}` }
        },
        object: referenceTo(manifest),
        manifest,
        identity: ""
      }
    ];
  });
};
function roleText({ roleRef, manifest }) {
  const { kind, name: name2 } = roleRef;
  const namespace = kind === "Role" && manifest.namespace !== null ? `${manifest.namespace}/` : "";
  return `${kind || "ClusterRole"} '${printableName(namespace + name2)}'`;
}
function isOpen2(name2) {
  return isTemplated(name2) || isPlaceholder(name2);
}

// src/model/subjects/boundSubject.ts
var shown = 20;
var view4 = (model, each) => {
  if (model.bindings.length === 0) return [];
  const runners = runnersOf(model);
  const grants = grantsOf(model);
  return each(model.bindings, manifestOf, (binding) => {
    if (binding.roleRef === null || isRefused(binding)) return [];
    return binding.subjects.flatMap((subject, index) => {
      const grant = grants.of(subject);
      const { who } = subject;
      return grant === void 0 || who.type === "other" ? [] : [subjectOf({ ...subject, who }, grant, runners.get(subject) ?? [], index)];
    });
  });
};
function subjectOf({ binding, place, who }, grant, runners, index) {
  const { manifest } = binding;
  const roleRef = binding.roleRef;
  const object = objectLabel(manifest);
  const name2 = nameOf(who);
  const workloads = new Map(
    runners.map((workload) => [objectLabel(workload.manifest), workload]).sort(byLabel)
  );
  const isAdmin = grant.roles.some((role) => rightsOf(role).isAdmin);
  return {
    type: "boundSubject",
    facts: {
      object,
      who: who.type === "everyone" ? who.authenticated ? "authenticated" : "unauthenticated" : who.type,
      name: name2,
      isDefault: who.type === "account" && who.name === defaultAccount,
      role: `${roleRef.kind || "ClusterRole"} '${printableName(roleRef.name)}'`,
      wholeCluster: grant.scope === clusterWide,
      where: whereText([grant.scope], true),
      admin: isAdmin,
      power: powerOf(grant, isAdmin),
      kubernetesOwn: isKubernetesOwn(manifest) || rolesOfEveryAccount.includes(roleRef.name),
      workloads: [...workloads.keys()].slice(0, shown).map((label2) => label2.replaceAll("'", "")),
      workloadCount: workloads.size
    },
    places: {
      self: { ...place, message: `${object} binds '${name2}'` },
      roleRef: { ...roleRef.place, message: "to this role" },
      workloads: [...workloads.values()].slice(0, shown).flatMap(({ manifest: runner }) => namePlace(runner, `${objectLabel(runner)} runs as it`) ?? [])
    },
    object: referenceTo(manifest),
    manifest,
    identity: `${name2}${index === 0 ? "" : `#${index}`}`
  };
}
function byLabel([one], [other]) {
  return one < other ? -1 : 1;
}
function powerOf({ roles, scope }, isAdmin) {
  if (isAdmin) return `do everything${whereText([scope], true)}`;
  if (roles.length === 0 || roles.some(({ parts }) => parts === null)) return "unknown";
  const isCluster = scope === clusterWide;
  const [worst] = roles.flatMap((role) => alone(rightsOf(role).levels, isCluster));
  return worst === void 0 ? null : `${worst.does}${whereText([scope], isNamespaced(worst))}`;
}
function nameOf(who) {
  switch (who.type) {
    case "account":
      return accountPath(who);
    case "accounts-of-namespace":
      return printableName(`system:serviceaccounts:${who.namespace}`);
    case "all-accounts":
      return "system:serviceaccounts";
    case "everyone":
      return who.authenticated ? "system:authenticated" : "system:unauthenticated";
    default:
      return "";
  }
}
function runnersOf(model) {
  const runners = /* @__PURE__ */ new Map();
  for (const workload of model.workloads) {
    for (const subject of workload.account.related) {
      if (subject.who.type !== "account") continue;
      const same = runners.get(subject);
      if (same === void 0) runners.set(subject, [workload]);
      else same.push(workload);
    }
  }
  return runners;
}

// src/model/subjects/cloudExpiration.ts
var view5 = ({ workloads, serviceAccounts }, each) => [
  ...each(
    serviceAccounts,
    ({ manifest }) => manifest,
    ({ manifest }) => subjectsOf2(manifest, at(manifest.root, "metadata"), "")
  ),
  ...each(
    workloads.filter(({ podMetadata }) => podMetadata !== null),
    ({ manifest }) => manifest,
    (workload) => subjectsOf2(workload.manifest, workload.podMetadata, podIdentity(workload), workload)
  )
];
function subjectsOf2(manifest, metadata, identity, pod) {
  const annotations = at(metadata, "annotations");
  if (annotations === void 0) return [];
  return cloudExpirations.flatMap((expiration) => {
    const field = fieldOf(annotations, expiration.annotation);
    const written4 = field && stringOf(field.value);
    if (field === void 0 || !written4 || !/^-?\d{1,15}$/.test(written4)) return [];
    return [
      {
        type: "cloudExpiration",
        facts: { object: objectLabel(manifest), ...factsOf(expiration, Number(written4)) },
        places: {
          self: valuePlace(manifest, field.value, "how long the cloud's token lives"),
          name: namePlace(manifest)
        },
        object: referenceTo(manifest),
        manifest,
        ...pod !== void 0 && { pod },
        identity: `${identity}|${printableName(expiration.annotation)}`
      }
    ];
  });
}
function factsOf({ annotation: annotation2, provider, minimum, maximum }, seconds) {
  return {
    annotation: annotation2,
    provider,
    seconds,
    minimum,
    outOfRange: seconds < minimum || maximum !== null && seconds > maximum
  };
}

// src/model/subjects/command.ts
import { posix as posix3 } from "node:path";

// src/kubernetes/commands.ts
var tokenFile2 = /\/run\/secrets\/kubernetes\.io\/serviceaccount\/token(?![\w.-])/;
var tokenFolder = /\/run\/secrets\/kubernetes\.io\/serviceaccount(?:\/\*|\/\.?)?$/;
var mayMatter = /kubernetes\.io\/serviceaccount|create\s+token|insecure-skip-tls-verify/;
var curlValued = "AbcCdDeEFHKmoPQrtTuUwxXyYz";
var uncheckedCode = [
  { text: /\bverify\s*=\s*False\b/, what: "verify=False" },
  { text: /\b_create_unverified_context\b/, what: "_create_unverified_context" },
  { text: /\bCERT_NONE\b/, what: "CERT_NONE" },
  { text: /\brejectUnauthorized\s*:\s*false\b/, what: "rejectUnauthorized: false" },
  { text: /\bNODE_TLS_REJECT_UNAUTHORIZED['"\]]*\s*[:=]\s*['"]?0\b/, what: "NODE_TLS_REJECT_UNAUTHORIZED=0" }
];
var shells = /* @__PURE__ */ new Set(["sh", "bash", "ash", "dash", "busybox"]);
function secondsOf(duration) {
  const units = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 };
  const parts = [...duration.matchAll(/(\d+(?:\.\d*)?)(h|ms|us|ns|m|s)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== duration) return null;
  return parts.reduce((sum, [, number2, unit]) => sum + Number(number2) * units[unit], 0);
}

// src/model/commands/hazards.ts
var longest3 = 4e3;
function hazardsOf({ commands, whole: whole2 }, context) {
  const reader = new Reader(context);
  const found = commands.flatMap((command) => reader.read(command, commands));
  return [...found, ...codeHazards(whole2, reader)];
}
var Reader = class {
  #context;
  #variables;
  constructor(context) {
    this.#context = context;
    this.#variables = new Map(context.variables);
  }
  read(command, all2) {
    const hazards = [];
    for (const { name: name2, value, exported, part } of command.assignments) {
      const expanded = this.expand(withoutAnswers(value));
      this.#variables.set(name2, expanded);
      if (exported && this.#isTokenItself(expanded)) hazards.push(copied(part, name2, "environment"));
    }
    const words5 = command.words.filter((_, index) => index >= programAt(command.words));
    const [first] = words5;
    if (first === void 0) return hazards;
    const program = first.text.slice(first.text.lastIndexOf("/") + 1);
    if (program === "export") {
      for (const word2 of words5.slice(1)) {
        if (this.#isTokenItself(this.#variables.get(word2.text) ?? ""))
          hazards.push(copied(word2, word2.text, "environment"));
      }
    }
    const unchecked = uncheckedWord(program, words5);
    if (unchecked !== void 0 && this.#sendsToken(program, command, words5, all2)) {
      hazards.push({ ...nothing, hazard: "unverified", part: unchecked, program });
    }
    const created = createdToken(program, words5);
    if (created !== null) hazards.push(created);
    const copy = this.#copy(program, command, words5, all2);
    if (copy !== null) hazards.push(copy);
    return hazards;
  }
  /** With the variables that are known put in. */
  expand(text2) {
    if (!text2.includes("$")) return text2;
    return text2.slice(0, longest3).replace(
      /\$(?:\{(\w+)(?:[:}][^}]*)?\}?|(\w+)|\((\w+)\))/g,
      (written4, braced, bare2, kubernetes) => this.#variables.get(braced ?? bare2 ?? kubernetes) ?? written4
    ).slice(0, longest3);
  }
  /** Whether a text names a token file, or holds what was read from one. */
  names(text2) {
    const expanded = this.expand(text2);
    return tokenFile2.test(expanded) || this.#context.tokenFiles.some((path) => expanded.includes(path));
  }
  /** Whether a text is what was read from a token file, and not its path. */
  #isTokenItself(expanded) {
    return /\$\(|`/.test(expanded) && this.names(expanded);
  }
  #carries({ words: words5, inputs }) {
    return words5.some(({ text: text2 }) => this.names(text2)) || inputs.some((text2) => this.names(text2));
  }
  #sendsToken(program, command, words5, all2) {
    if (this.#carries(command)) return true;
    const isFed = words5.some(({ text: text2 }) => /(^|[@=])-$/.test(text2)) || program === "xargs";
    if (isFed && all2.some((other) => other.pipeline === command.pipeline && this.#carries(other)))
      return true;
    if (!isKubectl(program)) return false;
    if (words5.some(({ text: text2 }) => text2 === "set-cluster")) return all2.some((other) => this.#carries(other));
    const ownConfiguration = words5.some(
      ({ text: text2 }) => /^--(kubeconfig|token|username|client-key)\b/.test(text2)
    );
    return this.#context.holdsToken && !ownConfiguration && !this.#variables.has("KUBECONFIG");
  }
  #copy(program, command, words5, all2) {
    const token = words5.slice(1).find(({ text: text2 }) => this.names(text2));
    if (["cp", "mv", "install", "ln", "rsync"].includes(program)) {
      const sources = words5.slice(1, -1);
      const source = sources.find(({ text: text2 }) => this.names(text2) || tokenFolder.test(this.expand(text2)));
      return source === void 0 || program === "ln" ? null : copied(source, program, "file");
    }
    if (isKubectl(program) && token !== void 0) {
      if (words5.some(({ text: text2 }) => text2 === "set-credentials")) return copied(token, program, "kubeconfig");
      if (/--from-(file|literal)/.test(token.text)) return copied(token, program, "secret");
    }
    const writesFile = command.outputs.some((file) => !/^&?\d$|^\/dev\//.test(file)) || all2.some(
      ({ pipeline, words: [name2, file] }) => pipeline === command.pipeline && name2?.text === "tee" && file
    );
    const isPrinting = ["cat", "echo", "printf", "envsubst", "sed", "base64", "tr"].includes(program);
    const isCarrying = token !== void 0 || command.inputs.some((text2) => this.names(text2));
    return writesFile && isPrinting && isCarrying ? copied(token ?? words5[0], program, "file") : null;
  }
};
var nothing = { seconds: null, isBound: false, hasAudience: false, into: null };
function copied(part, program, into) {
  return { ...nothing, hazard: "copied", part, program, into };
}
function programAt(words5) {
  let index = 0;
  while (["exec", "env", "sudo", "time", "timeout", "nohup", "command", "xargs"].includes(words5[index]?.text ?? "")) {
    index += 1;
    while (/^-|^\d+[smh]?$|^\w+=/.test(words5[index]?.text ?? "")) index += 1;
  }
  return index;
}
function withoutAnswers(text2) {
  const programs = [...text2.matchAll(/(?:\$\(|`)\s*(<|[^\s)`]+)/g)].map(([, program]) => program);
  const [first] = programs;
  return first === void 0 || printers.has(first.slice(first.lastIndexOf("/") + 1)) ? text2 : "$(…)";
}
var printers = new Set(
  "< cat head tail sed awk cut tr base64 echo printf python python3 perl tee xargs envsubst".split(" ")
);
function isKubectl(program) {
  return program === "kubectl" || program === "oc";
}
function uncheckedWord(program, words5) {
  if (program === "curl") return words5.slice(1).find(({ text: text2 }) => text2 === "--insecure" || isCurlK(text2));
  if (program === "wget") return words5.find(({ text: text2 }) => text2 === "--no-check-certificate");
  if (program === "http" || program === "https")
    return words5.find(({ text: text2 }) => /^--verify=(no|false)$/.test(text2));
  if (!isKubectl(program)) return void 0;
  return words5.find(({ text: text2 }) => /^--insecure-skip-tls-verify(=true)?$/.test(text2));
}
function isCurlK(word2) {
  if (!/^-[A-Za-z0-9#:]+$/.test(word2)) return false;
  for (const letter of word2.slice(1)) {
    if (letter === "k") return true;
    if (curlValued.includes(letter)) return false;
  }
  return false;
}
function createdToken(program, words5) {
  const verbs = words5.filter(({ text: text2 }) => !text2.startsWith("-")).map(({ text: text2 }) => text2);
  const verb = verbs.indexOf("create");
  if (!isKubectl(program) || verb === -1 || verbs[verb + 1] !== "token") return null;
  const has = (flag) => words5.some(({ text: text2 }) => text2 === flag || text2.startsWith(`${flag}=`));
  const index = words5.findIndex(({ text: text2 }) => text2 === "--duration" || text2.startsWith("--duration="));
  const written4 = words5[index]?.text.includes("=") ? words5[index] : words5[index + 1];
  const duration = index === -1 ? void 0 : written4?.text.replace("--duration=", "");
  return {
    hazard: "created",
    part: (index === -1 ? void 0 : written4) ?? words5.find(({ text: text2 }) => text2 === "token"),
    program,
    seconds: duration === void 0 ? null : secondsOf(duration),
    isBound: has("--bound-object-kind"),
    hasAudience: has("--audience"),
    into: null
  };
}
function codeHazards(whole2, reader) {
  if (!reader.names(whole2.text)) return [];
  return uncheckedCode.flatMap(({ text: text2, what }) => {
    const match3 = text2.exec(whole2.text);
    if (match3 === null) return [];
    const from = match3.index;
    const part = { ...whole2, from, to: from + match3[0].length, text: match3[0] };
    return [{ ...nothing, hazard: "unverified", part, program: what }];
  });
}

// src/shell/shellPackage.ts
import { createRequire as createRequire3 } from "node:module";
var load2;
function shellPackage() {
  load2 ??= createRequire3(import.meta.url);
  return load2("./lazy/unbash.cjs");
}

// src/shell/script.ts
var longestScript = 4e4;
var deepest3 = 24;
function commandsOf(script) {
  const { parse, forEachChild } = shellPackage();
  const commands = [];
  let pipelines = 0;
  const visit = (node, pipeline, depth) => {
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
    const below = node.type === "Script" ? depth + 1 : depth;
    if (below <= deepest3) forEachChild(node, (child) => visit(child, inside, below));
  };
  visit(parse(script.slice(0, longestScript)), null, 0);
  return commands.sort((a, b) => a.start - b.start || b.end - a.end);
}
function commandOf(node, pipeline) {
  const words5 = node.name === void 0 ? [] : [wordOf(node.name)];
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
    if (item.type === "Word") words5.push(wordOf(item));
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
  return { words: words5, assignments, outputs, inputs, pipeline, start: node.pos, end: node.end };
}
function wordOf({ value, pos, end }) {
  return { value, start: pos, end };
}

// src/model/commands/scripts.ts
function scriptsOf(manifest, container2, files) {
  const { node } = container2;
  const lines = [
    [...itemsOf(at(node, "command")), ...itemsOf(at(node, "args"))],
    ...[
      ["lifecycle", "postStart"],
      ["lifecycle", "preStop"],
      ["livenessProbe"],
      ["readinessProbe"],
      ["startupProbe"]
    ].map((path) => itemsOf(at(node, ...path, "exec", "command")))
  ];
  if (lines.every((line) => line.length === 0)) return [];
  const named4 = wordsOf2(lines.flatMap((line) => line.map(stringOf)));
  const run3 = files.filter(({ path }) => named4.has(path) || named4.has(path.slice(path.lastIndexOf("/") + 1)));
  const { inVariable } = environmentOf(node);
  const matters = (text2) => mayMatter.test(text2) || inVariable && text2.includes("$");
  return [
    ...lines.flatMap((line) => lineScripts(manifest, line, matters)),
    ...run3.flatMap(({ manifest: configMap, text: text2 }) => textScripts(configMap, text2, matters))
  ];
}
function wordsOf2(texts) {
  const words5 = texts.flatMap((text2) => text2?.split(/[\s;&|'"()]+/) ?? []);
  return new Set(words5.flatMap((word2) => [word2, word2.slice(word2.lastIndexOf("/") + 1)]));
}
var empty = { variables: /* @__PURE__ */ new Map(), inVariable: false };
var environments = /* @__PURE__ */ new WeakMap();
function environmentOf(container2) {
  const env = at(container2, "env");
  if (env === void 0) return empty;
  let environment = environments.get(env);
  if (environment === void 0) {
    const variables = /* @__PURE__ */ new Map();
    for (const entry2 of itemsOf(env)) {
      const name2 = stringOf(at(entry2, "name"));
      const value = stringOf(at(entry2, "value"));
      if (name2 !== void 0 && value !== void 0) variables.set(name2, value);
    }
    environment = { variables, inVariable: [...variables.values()].some((value) => mayMatter.test(value)) };
    environments.set(env, environment);
  }
  return environment;
}
function lineScripts(manifest, line, matters) {
  const texts = line.map(stringOf);
  if (!matters(texts.join(" "))) return [];
  const shell = texts.findIndex((text2) => shells.has(text2?.slice(text2.lastIndexOf("/") + 1) ?? ""));
  const flag = texts.findIndex((text2, index) => index > shell && /^-[a-z]*c$/.test(text2 ?? ""));
  const script = line[flag + 1];
  if (shell !== -1 && flag !== -1 && script !== void 0) return textScripts(manifest, script, matters);
  const words5 = line.flatMap((node) => whole(manifest, node) ?? []);
  const [first] = words5;
  if (first === void 0) return [];
  const code = words5.filter(({ text: text2 }) => text2.includes("\n") && matters(text2));
  const alone2 = { words: words5, assignments: [], outputs: [], inputs: [], pipeline: 0 };
  return [{ commands: [alone2], whole: code[0] ?? first }];
}
function textScripts(manifest, node, matters) {
  const all2 = whole(manifest, node);
  if (all2 === void 0 || !matters(all2.text)) return [];
  const part = (from, to, text2) => ({ ...all2, from, to, text: text2 });
  const commands = commandsOf(all2.text).map(
    ({ words: words5, assignments, outputs, inputs, pipeline }) => ({
      words: words5.map(({ start, end, value }) => part(start, end, value)),
      assignments: assignments.map(({ name: name2, value, exported, start, end }) => ({
        name: name2,
        value: value.value,
        exported,
        part: part(start, end, name2)
      })),
      outputs: outputs.map(({ value }) => value),
      inputs: inputs.map(({ value }) => value),
      pipeline
    })
  );
  return [{ commands, whole: all2 }];
}
function whole(manifest, node) {
  const text2 = stringOf(node);
  if (text2 === void 0 || node.type !== "scalar") return void 0;
  return { manifest, node, from: 0, to: text2.length, text: text2 };
}

// src/model/subjects/command.ts
var view6 = (model, each) => {
  const filesOf2 = mountedFiles(model);
  return each(model.workloads, manifestOf, (workload) => {
    const files = byContainer(filesOf2(workload));
    let contexts;
    return workload.containers.flatMap((container2) => {
      const scripts = scriptsOf(workload.manifest, container2, files.get(container2.name) ?? []);
      if (scripts.length === 0) return [];
      contexts ??= contextsOf(workload);
      const context = contexts(container2);
      return scripts.flatMap((script) => hazardsOf(script, context)).map((hazard, index) => subjectOf2(workload, container2, hazard, index));
    });
  });
};
function byContainer(files) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const file of files) {
    const group2 = groups2.get(file.container);
    if (group2 === void 0) groups2.set(file.container, [file]);
    else group2.push(file);
  }
  return groups2;
}
function contextsOf({ automount, projectedTokens }) {
  const holders = new Set(automount.containers);
  const tokenFiles = /* @__PURE__ */ new Map();
  for (const { volume, path } of projectedTokens) {
    for (const { container: container2, mountPath, subPath } of volume.mounts) {
      if (mountPath === null || mountPath.length < 2 || typeof path !== "string") continue;
      const files = tokenFiles.get(container2) ?? [];
      tokenFiles.set(container2, files);
      if (files.length < 20) files.push(subPath === null ? posix3.join(mountPath, path) : mountPath);
    }
  }
  return ({ name: name2, node }) => ({
    variables: environmentOf(node).variables,
    tokenFiles: tokenFiles.get(name2) ?? [],
    holdsToken: holders.has(name2)
  });
}
function subjectOf2(workload, { name: name2 }, found, index) {
  const { hazard, part, program, seconds, isBound, hasAudience: hasAudience2, into } = found;
  return {
    type: "command",
    facts: {
      object: objectLabel(workload.manifest),
      container: printableName(name2),
      hazard,
      program: printableName(program),
      seconds,
      isBound,
      hasAudience: hasAudience2,
      into
    },
    places: {
      self: partPlace(part.manifest, part.node, part, "this is run"),
      workload: namePlace(workload.manifest)
    },
    object: referenceTo(part.manifest),
    manifest: part.manifest,
    ...part.manifest === workload.manifest && { pod: workload },
    identity: [podIdentity(workload), name2, hazard, program, `${index}`].map(printableName).join("|")
  };
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
  const account2 = accountOfSubject(claims.get("sub")) ?? accountOfLegacyClaims(claims);
  if (account2 === null) return null;
  const expires = claims.get("exp");
  const audience = claims.get("aud");
  const audiences = Array.isArray(audience) ? audience : [audience];
  return {
    form: typeof expires === "number" ? "bound" : "legacy",
    account: account2,
    audiences: audiences.filter((each) => typeof each === "string"),
    expires: typeof expires === "number" ? expires : null
  };
}
function accountOfSubject(subject) {
  const account2 = typeof subject === "string" ? accountOfUser(subject) : null;
  return account2 && `${account2.namespace}/${account2.name}`;
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
    const headerEnd = runEnd2(text2, start);
    const payloadEnd = text2[headerEnd] === "." ? runEnd2(text2, headerEnd + 1) : headerEnd;
    let next = headerEnd + 1;
    if (text2.startsWith("eyJ", headerEnd + 1) && text2[payloadEnd] === ".") {
      const signatureEnd = runEnd2(text2, payloadEnd + 1);
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
function runEnd2(text2, start) {
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
  for (const [hint2, offset] of Object.entries(hintOffsets)) {
    let at2 = run3.indexOf(hint2);
    while (at2 !== -1 && result.size < 4) {
      result.add((at2 - offset + 4) % 4);
      at2 = run3.indexOf(hint2, at2 + 1);
    }
  }
  return result;
}
function decode2(base642) {
  return Buffer.from(base642, "base64").toString("latin1");
}

// src/model/subjects/committedToken.ts
var view7 = ({ manifests, workloads }, each) => {
  const seen = /* @__PURE__ */ new Set();
  const pods = new Map(
    workloads.flatMap(
      (workload) => [
        [workload.podSpec, workload],
        ...workload.podMetadata === null ? [] : [[workload.podMetadata, workload]]
      ]
    )
  );
  return each(
    manifests,
    (manifest) => manifest,
    (manifest) => mayHoldTokens(manifest, seen) ? tokensOf(manifest, seen, pods) : []
  );
};
function mayHoldTokens(manifest, seen) {
  const { kind, root, source } = manifest;
  if (seen.has(root)) return false;
  return kind === "Secret" || hasTokenHint(source.text.slice(root.span.start, root.span.end));
}
function tokensOf(manifest, seen, pods) {
  const subjects = [];
  const isNew = ({ node }) => !seen.has(node) && seen.add(node).has(node);
  for (const visit of walk(manifest.root, void 0, { isNew, overridden: true })) {
    const { node } = visit;
    if (node.type !== "scalar" || typeof node.value !== "string" || node.value.length < 40) continue;
    const { value } = node;
    const isBase64 = isEncodedField(manifest, visit);
    const found = isBase64 ? [...findTokens(value), ...findTokensInBase64(value)] : findTokens(value);
    if (found.length > 0)
      for (const subject of subjectsOfField(manifest, node, visit, found, podOf(visit, pods)))
        subjects.push(subject);
  }
  return subjects;
}
function podOf(visit, pods) {
  for (let at2 = visit; at2 !== null; at2 = at2.parent) {
    const pod = pods.get(at2.node);
    if (pod !== void 0) return pod;
  }
  return void 0;
}
function isEncodedField({ kind }, { parent: parent2 }) {
  if (parent2 === null || parent2.parent === null || parent2.parent.parent !== null) return false;
  return kind === "Secret" && parent2.step === "data" || kind === "ConfigMap" && parent2.step === "binaryData";
}
function subjectsOfField(manifest, node, visit, found, pod) {
  const field = trailPath(visit);
  const subjects = /* @__PURE__ */ new Map();
  for (const token of found) {
    const said = saidBy(token.claims);
    const key = JSON.stringify(said);
    if (subjects.has(key)) continue;
    const place = placeIn(manifest, node, token.from, token.to);
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
      manifest,
      ...pod !== void 0 && { pod },
      identity: `${field}|${key}`
    });
  }
  return [...subjects.values()];
}
function saidBy({
  form,
  account: account2,
  audiences,
  expires
}) {
  return {
    form,
    account: printableName(account2),
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
function clusterConfigurationPath(group2, kind) {
  return clusterConfigurations[`${group2}/${kind}`]?.split(".").filter((step2) => step2 !== "");
}
var clusterConfigurations = {
  "kubeadm.k8s.io/ClusterConfiguration": "",
  "bootstrap.cluster.x-k8s.io/KubeadmConfig": "spec.clusterConfiguration",
  "bootstrap.cluster.x-k8s.io/KubeadmConfigTemplate": "spec.template.spec.clusterConfiguration",
  "controlplane.cluster.x-k8s.io/KubeadmControlPlane": "spec.kubeadmConfigSpec.clusterConfiguration",
  "controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate": "spec.template.spec.kubeadmConfigSpec.clusterConfiguration"
};
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

// src/model/read/controlPlane.ts
function controlPlanesOf({ manifest, containers }) {
  return containers.flatMap((container2) => inContainer2(manifest, container2) ?? []);
}
function inContainer2(manifest, { name: name2, node }) {
  const command = fieldOf(node, "command");
  const args = fieldOf(node, "args");
  const home = command ?? args;
  if (home === void 0) return null;
  const words5 = commandWords([...itemsOf(command?.value), ...itemsOf(args?.value)]);
  const start = words5.findIndex(({ text: text2 }) => componentNamed(text2) !== void 0);
  const component = componentNamed(words5[start]?.text);
  if (component === void 0) return null;
  return {
    manifest,
    component,
    form: "pod",
    container: name2,
    flags: flagsOf(words5.slice(start + 1)),
    own: flagsOfForm("pod", component),
    home
  };
}
function commandWords(items2) {
  for (const node of items2) {
    const script = stringOf(node);
    if (script === void 0 || !/\s/.test(script) || !components.some((each) => script.includes(each)))
      continue;
    const command = commandsOf(script).find(({ words: words5 }) => words5.some(({ value }) => componentNamed(value)));
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
  const path = clusterConfigurationPath(groupOf(manifest.apiVersion), manifest.kind);
  if (path === void 0) return [];
  const [last] = path.slice(-1);
  const own = last === void 0 ? fieldOf(manifest.root, "kind") : fieldOf(at(manifest.root, ...path.slice(0, -1)), last);
  const configuration = path.length === 0 ? manifest.root : own?.value;
  if (own === void 0 || configuration === void 0) return [];
  return Object.entries(kubeadmArguments).map(([key, component]) => {
    const part = fieldOf(configuration, key);
    const extra = fieldOf(part?.value, "extraArgs");
    return configured(manifest, component, "kubeadm", extra ?? part ?? own, kubeadmFlags(extra?.value));
  });
}
function ofK3s(manifest) {
  return Object.entries(k3sArguments).flatMap(([key, component]) => {
    const home = fieldOf(manifest.root, key);
    if (home === void 0) return [];
    const { value } = home;
    const items2 = value.type === "sequence" ? value.items : [value];
    const words5 = items2.map((node) => ({ text: stringOf(node), node }));
    return [configured(manifest, component, "k3s", home, flagsOf(words5, true))];
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
function flagsOf(words5, bare2 = false) {
  const flags = /* @__PURE__ */ new Map();
  for (let index = 0; index < words5.length; index += 1) {
    const { text: text2, ...where } = words5[index];
    const match3 = /^(-{0,2})([^=]+?)(?:=([\s\S]*))?$/.exec(text2 ?? "");
    if (match3 === null || match3[1] === "" && !bare2) continue;
    const name2 = match3[2].replaceAll("_", "-");
    let value = match3[3];
    const next = words5[index + 1]?.text;
    if (value === void 0 && !bare2 && !booleanFlags.has(name2) && next?.startsWith("-") === false) {
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
  const written4 = flags.get(name2)?.at(-1)?.value ?? own[name2];
  if (written4 === void 0) return null;
  if (isTemplated(written4)) return void 0;
  return ["1", "t", "T", "TRUE", "true", "True"].includes(written4);
}
function listOf({ flags, own }, name2) {
  const written4 = flags.get(name2)?.map(({ value }) => value) ?? [];
  const added = flags.get(`${name2}+`)?.map(({ value }) => value) ?? flags.get(`${name2}-`)?.map(({ value }) => value) ?? [];
  const base = written4.length === 0 && own[name2] !== void 0 ? [own[name2]] : written4;
  const all2 = [...base, ...added];
  return all2.some(isTemplated) ? void 0 : all2.flatMap((value) => value.split(",")).map((item) => item.trim()).filter(Boolean);
}

// src/model/subjects/controlPlane.ts
var view8 = ({ workloads, manifests }, each) => [
  ...each(workloads, manifestOf, (workload) => controlPlanesOf(workload).map(subjectOf3)),
  ...each(
    manifests,
    (manifest) => manifest,
    (manifest) => configuredControlPlanes(manifest).map(subjectOf3)
  )
];
function subjectOf3(controlPlane) {
  const { manifest, component, form, container: container2, home } = controlPlane;
  const flagPlace = (...names4) => {
    const name2 = names4.find((each) => controlPlane.flags.has(each));
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
      ownCredentials: component === "kube-apiserver" ? null : known6(isOn(controlPlane, "use-service-account-credentials"), false)
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
    manifest,
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
  const written4 = (name2) => listOf(controlPlane, name2);
  const disabled = written4("disable-admission-plugins");
  const enabled = written4("enable-admission-plugins");
  const isSet = (name2) => {
    const values = written4(name2);
    return values === void 0 ? "unknown" : values.length > 0;
  };
  const maximum = written4("service-account-max-token-expiration");
  return {
    extendsTokens: known6(isOn(controlPlane, "service-account-extend-token-expiration"), true),
    limitsTokens: maximum === void 0 ? "unknown" : maximum.length > 0 && !/^0+[a-z]*$/.test(maximum[0]),
    looksUpTokens: known6(isOn(controlPlane, "service-account-lookup"), true),
    admitsAccounts: disabled === void 0 ? "unknown" : !disabled.includes("ServiceAccount"),
    hasStaticTokens: isSet("token-auth-file"),
    hasKeyFile: isSet("service-account-key-file"),
    restrictsNodes: enabled === void 0 || disabled === void 0 ? "unknown" : enabled.includes("NodeRestriction") && !disabled.includes("NodeRestriction")
  };
}
function known6(fact, unset) {
  return fact === void 0 ? "unknown" : fact ?? unset;
}

// src/model/subjects/credentialProvider.ts
var view9 = ({ manifests }, each) => each(manifests, (manifest) => manifest, subjectsOf3);
function subjectsOf3(manifest) {
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
        manifest,
        identity: printableName(name2)
      }
    ];
  });
}

// src/model/subjects/csiDriver.ts
var view10 = ({ csiDrivers }, each) => each(
  csiDrivers.filter(({ tokenRequests }) => tokenRequests.length > 0),
  manifestOf,
  (driver) => [subjectOf4(driver)]
);
function subjectOf4({ manifest }) {
  const spec = at(manifest.root, "spec");
  const republish = at(spec, "requiresRepublish");
  const inSecrets = at(spec, "serviceAccountTokenInSecrets");
  return {
    type: "csiDriver",
    facts: {
      object: objectLabel(manifest),
      republishes: isOn2(republish),
      tokensInSecrets: isOn2(inSecrets)
    },
    places: {
      self: keyPlace(manifest, fieldOf(spec, "tokenRequests"), "the driver gets tokens of the pods"),
      republish: valuePlace(manifest, republish, "whether the driver is given fresh tokens"),
      inSecrets: valuePlace(manifest, inSecrets, "whether tokens are kept out of the volume context"),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    identity: ""
  };
}
function isOn2(node) {
  return node === void 0 || isNull(node) ? false : booleanOf(node) ?? "unknown";
}

// src/model/subjects/encryption.ts
var view11 = ({ manifests }, each) => each(
  manifests.filter(isEncryption),
  (manifest) => manifest,
  (manifest) => [subjectOf5(manifest)]
);
function isEncryption({ apiVersion, kind }) {
  const group2 = groupOf(apiVersion);
  return kind === "EncryptionConfiguration" && group2 === "apiserver.config.k8s.io" || kind === "EncryptionConfig" && apiVersion === "v1";
}
function subjectOf5(manifest) {
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
    manifest,
    identity: ""
  };
}
function meansSecrets(node) {
  return ["secrets", "*.", "*.*"].includes(stringOf(node) ?? "");
}

// src/kubernetes/fieldShapes.ts
function shape(types2, children = {}, known10 = "", names4 = {}) {
  return {
    types: new Map(Object.entries(types2)),
    names: new Map(Object.entries(names4)),
    children: new Map(Object.entries(children)),
    known: new Set(known10.split(/\s+/))
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
function meantField(key, candidates2) {
  const bare2 = withoutStyle(key);
  let best;
  for (const name2 of candidates2) {
    if (name2 === key) return void 0;
    const limit = name2.length < 8 ? 1 : 2;
    if (bare2 === "" || Math.abs(bare2.length - name2.length) > limit) continue;
    const edits = editDistance(bare2, name2.toLowerCase());
    if (edits <= limit && (best === void 0 || edits < best.edits)) best = { name: name2, edits };
  }
  return best?.name;
}
function withoutStyle(key) {
  return key.length > 64 ? "" : key.toLowerCase().replaceAll("-", "").replaceAll("_", "");
}

// src/model/read/fieldWalk.ts
function* walkFields(start, seen, atHome) {
  const misplaced = /* @__PURE__ */ new Set();
  const visits = walk(
    start.node,
    { shape: start.shape, depth: 0 },
    {
      isNew: (visit) => !isSeen(visit, seen),
      enter: (visit, step2, child, field) => {
        if (child.type === "scalar" || field !== null && misplaced.has(field)) return void 0;
        if (typeof step2 === "number") return visit.state;
        const shape2 = childShape(start, visit, step2);
        return shape2 && { shape: shape2, depth: visit.state.depth + 1 };
      }
    }
  );
  for (const visit of visits) {
    const { node, state } = visit;
    if (node.type !== "mapping") continue;
    for (const field of node.fields.values()) {
      if (start.misplaced.has(field.key) && shapes[state.shape].types.has(field.key)) {
        const fields = atHome.get(start.manifest) ?? /* @__PURE__ */ new Set();
        atHome.set(start.manifest, fields.add(field));
      }
      const problem3 = problemOf(start, visit, field);
      if (problem3 !== void 0) yield problem3;
      if (problem3?.problem === "misplaced") misplaced.add(field);
    }
    yield* duplicatesOf(start, visit, node);
  }
}
function isSeen({ node, state: { shape: shape2, depth } }, seen) {
  const role = shape2 === "between" ? `between:${depth}` : shape2;
  const nodes = seen.get(role) ?? /* @__PURE__ */ new Set();
  seen.set(role, nodes);
  if (nodes.has(node)) return true;
  nodes.add(node);
  return false;
}
function childShape(start, { node, state: { shape: shape2, depth } }, key) {
  if (start.only !== void 0 && node === start.node) {
    return Object.hasOwn(start.only, key) ? start.only[key] : void 0;
  }
  if (start.only !== void 0 && shape2 === "other") return void 0;
  const known10 = shapes[shape2].children.get(key);
  if (known10 !== void 0) return known10;
  if (shape2 === "annotations" || freeForm.has(key) || start.custom) return void 0;
  if (shape2 === "between") {
    if (depth === 0 && key === "metadata") return "metadata";
    if (key === start.podSteps[depth]) return depth + 1 === start.podSteps.length ? "pod" : "between";
  }
  return "other";
}
function problemOf(start, visit, field) {
  const { shape: shape2 } = visit.state;
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
    const beside = shape2 === "source" ? fieldOf(visit.node, "serviceAccountToken") : void 0;
    return problem(start, visit, field, "misplaced", {
      expectedPath: expectedPath(start, visit, key),
      beside: beside ?? null
    });
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
    beside: null,
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
function isRefusedName({ state: { shape: shape2 }, node }, { key, value }) {
  const ofAccount = shape2 === "subject" && key === "name" && stringOf(at(node, "kind")) === "ServiceAccount";
  const form = ofAccount ? "subdomain" : shapes[shape2].names.get(key);
  const name2 = form && stringOf(value);
  if (!name2 || isPlaceholder(name2)) return false;
  return form === "label" ? !isDnsLabel(name2) : !isDnsSubdomain(name2);
}
var candidates = {
  pod: [...podFields],
  between: [...podFields],
  account: ["automountServiceAccountToken"],
  source: ["serviceAccountToken"],
  token: [...shapes.token.types.keys()]
};
function misspelled(shape2, key) {
  const names4 = candidates[shape2];
  if (names4 === void 0 || names4.includes(key) || shapes[shape2].known.has(key)) return void 0;
  const synonym = synonyms.get(withoutStyle(key));
  return synonym !== void 0 && names4.includes(synonym) ? synonym : meantField(key, names4);
}
function podPath({ podSteps }, key) {
  return podSteps.length === 0 ? null : pathText([...podSteps, key]);
}
function expectedPath(start, visit, key) {
  if (podFields.has(key)) return start.shape === "account" ? key : podPath(start, key);
  const { shape: shape2 } = visit.state;
  const path = trailPath(visit, start.path);
  const inSource = key === "serviceAccountToken" ? key : `serviceAccountToken.${key}`;
  if (shape2 === "source") return `${path}.${inSource}`;
  if (shape2 === "projected") return `${path}.sources[].${inSource}`;
  if (shape2 === "volume") return `${path}.projected.sources[].${inSource}`;
  return null;
}
function* duplicatesOf(start, visit, node) {
  for (const field of node.duplicates) {
    if (!shapes[visit.state.shape].types.has(field.key)) continue;
    yield problem(start, visit, field, "duplicate", { winner: node.fields.get(field.key) ?? null });
  }
}
var misplacedInWorkloads = /* @__PURE__ */ new Set([...podFields, ...tokenFields]);

// src/model/read/nearMisses.ts
var names2 = /* @__PURE__ */ new Set(["serviceAccountName", "automountServiceAccountToken"]);
function* nearMisses({ manifest, account: account2, automount }) {
  if (workloadKind(manifest.apiVersion, manifest.kind) === void 0) return;
  for (const expectedPath2 of [account2.path, automount.path]) {
    if (expectedPath2 === null) continue;
    const steps2 = expectedPath2.split(/[.[\]]+/).map((step2) => /^\d+$/.test(step2) ? Number(step2) : step2);
    const name2 = String(steps2.pop());
    if (!names2.has(name2)) continue;
    let node = manifest.root;
    let path = "";
    for (const step2 of [...steps2, null]) {
      if (node?.type === "mapping") {
        for (const field of node.fields.values()) {
          if (field.key === `${name2}s` || meantField(field.key, [name2]) === void 0) continue;
          yield {
            manifest,
            problem: "misspelled",
            name: name2,
            field,
            path: `${path}${field.key}`,
            expectedPath: expectedPath2,
            expectedType: null,
            winner: null,
            beside: null
          };
        }
      }
      if (step2 === null) break;
      node = at(node, step2);
      path = typeof step2 === "number" ? `${path.slice(0, -1)}[${step2}].` : `${path}${step2}.`;
    }
  }
}

// src/model/subjects/field.ts
var view12 = (model, each) => {
  const seen = /* @__PURE__ */ new Map();
  const atHome = /* @__PURE__ */ new Map();
  const found = [];
  const look = (start, pod) => {
    for (const problem3 of walkFields(start, seen, atHome)) found.push({ problem: problem3, start, pod });
    return [];
  };
  each(
    model.manifests,
    (manifest) => manifest,
    (manifest) => startsOf2(manifest).flatMap((start) => look(start))
  );
  each(
    model.workloads.filter(({ builtIn }) => !builtIn),
    manifestOf,
    (workload) => customStarts(workload).flatMap((start) => look(start, start.shape === "pod" ? workload : void 0))
  );
  const automount = automountsOf(model);
  const told = new Set(found.map(({ problem: problem3 }) => problem3.field));
  each(
    model.workloads.filter(({ builtIn }) => !builtIn),
    manifestOf,
    (workload) => {
      for (const problem3 of nearMisses(workload)) {
        if (told.has(problem3.field)) continue;
        told.add(problem3.field);
        found.push({ problem: problem3, start: customStarts(workload)[0], pod: workload });
      }
      return [];
    }
  );
  return each(
    found.filter(
      ({ problem: { manifest, problem: problem3, field } }) => problem3 !== "misplaced" || !atHome.get(manifest)?.has(field)
    ),
    ({ problem: { manifest } }) => manifest,
    (one) => [subjectOf6(one, automount)]
  );
};
var nothing2 = /* @__PURE__ */ new Set();
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
    misplaced: nothing2,
    custom: false,
    ...more
  });
  const row = workloadKind(apiVersion, kind);
  if (row?.builtIn) {
    return row.pods.map(
      ({ at: at2 }) => start("between", { podSteps: at2.split("."), misplaced: misplacedInWorkloads })
    );
  }
  const group2 = groupOf(apiVersion);
  if (group2 === "" && kind === "ServiceAccount") return [start("account", { misplaced: accountFields })];
  if (group2 === "rbac.authorization.k8s.io" && kind.endsWith("RoleBinding")) {
    return [start("binding", { only: { metadata: "metadata", roleRef: "subject", subjects: "subject" } })];
  }
  if (!plainKinds.has(`${group2}/${kind}`)) return [];
  const metadata = kind === "Secret" ? "accountMetadata" : roleKinds.has(kind) ? "metadata" : "other";
  return [start("object", { misplaced: podFields, only: { metadata, spec: "other" } })];
}
function customStarts({ manifest, podSpec: podSpec2, podSpecPath, podSpecSteps }) {
  const custom = !/(?:^|[.a-z])[tT]emplate\.spec$/.test(podSpecPath);
  return [
    {
      manifest,
      node: manifest.root,
      path: "",
      shape: "object",
      podSteps: [],
      misplaced: nothing2,
      custom: true
    },
    {
      manifest,
      node: podSpec2,
      path: podSpecPath,
      shape: "pod",
      podSteps: podSpecSteps,
      misplaced: custom ? tokenFields : misplacedInWorkloads,
      custom
    }
  ];
}
function subjectOf6({ problem: found, start, pod }, automounts) {
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
      value: writtenValue(manifest, field.value),
      meant: meantValue(manifest, field.value, expectedType),
      ...automounts(found)
    },
    places: { self: selfPlace(found), target: targetPlace(found, start), other: otherPlace(found, start) },
    object: referenceTo(manifest),
    manifest,
    ...pod !== void 0 && { pod },
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
  const above = at(manifest.root, ...podSteps.slice(0, -1));
  const pod = fieldOf(above, String(podSteps.at(-1)));
  const right = fieldOf(pod?.value, name2);
  return right === void 0 ? keyPlace(manifest, pod, "it belongs in here") : keyPlace(manifest, right, "this one counts");
}
function targetPlace({ manifest, problem: problem3, name: name2, beside }, { shape: shape2, podSteps }) {
  const message = "it belongs in here";
  if (problem3 !== "misplaced") return void 0;
  if (beside !== null)
    return fieldOf(beside.value, name2) === void 0 ? keyPlace(manifest, beside, message) : void 0;
  if (!podFields.has(name2)) return void 0;
  if (shape2 === "account")
    return fieldOf(manifest.root, name2) === void 0 ? valuePlace(manifest, manifest.root, message) : void 0;
  if (podSteps.length === 0) return void 0;
  const pod = fieldOf(at(manifest.root, ...podSteps.slice(0, -1)), String(podSteps.at(-1)));
  return fieldOf(pod?.value, name2) === void 0 ? keyPlace(manifest, pod, message) : void 0;
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
function meantValue({ source }, node, expected) {
  if (node.type !== "scalar" || expected === null) return null;
  const text2 = typeof node.value === "string" ? node.value.trim() : null;
  if (expected === "boolean") return text2 === null ? null : meantBooleans.get(text2.toLowerCase()) ?? null;
  if (expected === "integer") return text2 !== null && /^[1-9]\d{0,9}$/.test(text2) ? Number(text2) : null;
  const written4 = source.text.slice(node.span.start, node.span.end);
  const isName = expected === "string" && node.style === "plain" && node.value !== null;
  return isName && /^[\w.-]+$/.test(written4) ? written4 : null;
}
var meantBooleans = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false]
]);
function automountsOf({ workloads }) {
  const byManifest = /* @__PURE__ */ new Map();
  const add2 = (manifest, workload) => {
    const known10 = byManifest.get(manifest);
    if (known10 === void 0) byManifest.set(manifest, [workload]);
    else known10.push(workload);
  };
  for (const workload of workloads) {
    add2(workload.manifest, workload);
    for (const { manifest } of workload.account.objects) add2(manifest, workload);
  }
  return ({ manifest, name: name2, field }) => {
    if (name2 !== "automountServiceAccountToken") return { automount: null, breaks: null };
    const pods = byManifest.get(manifest) ?? [];
    const pod = pods.find(({ automount }) => automount.podField === field);
    return {
      automount: pod === void 0 ? null : factOf(pod.automount.value),
      breaks: (pod === void 0 ? pods : [pod]).map(neededBy).find((name3) => name3 !== null) ?? null
    };
  };
}
function neededBy({ programs }) {
  return programs.software ?? (programs.usesToken ? "a program in its pods" : null);
}

// src/model/access/heldTokens.ts
function heldTokens(model) {
  return model.workloads.flatMap((workload) => workload.tokens.flatMap((token) => apiToken(workload, token)));
}
function apiToken(workload, token) {
  const { how, held: held2, account: account2, containers, place, use } = token;
  const { name: name2 } = account2;
  if (name2 === unknown || held2 !== true || token.reachesApi !== true) return [];
  if (use?.via === "imagePullSecrets" || how === "projected" && containers.length === 0) return [];
  const namespace = account2.namespace ?? workload.manifest.namespace;
  return [{ workload, account: { name: name2, namespace }, how, place }];
}

// src/model/access/need.ts
var nothing3 = { needed: false, admin: false };
var known7 = /* @__PURE__ */ new WeakMap();
function needOf(model, { related }) {
  if (related.length === 0) return nothing3;
  const answers = known7.get(model) ?? /* @__PURE__ */ new WeakMap();
  known7.set(model, answers);
  let need = answers.get(related);
  if (need === void 0) {
    need = workOut2(model, related);
    answers.set(related, need);
  }
  return need;
}
function workOut2(model, related) {
  const grants = grantsOf(model);
  let { needed, admin } = nothing3;
  for (const subject of related) {
    const grant = grants.of(subject);
    if (grant === void 0) continue;
    admin ||= grant.roles.some((role) => rightsOf(role).isAdmin);
    if (subject.who.type !== "account" && subject.who.type !== "accounts-of-namespace") continue;
    needed ||= grant.roles.length === 0 || grant.roles.some(
      (role) => role.parts === null || [...rulesOf(role)].some(({ rule: rule2 }) => isOfProgram(rule2))
    );
    if (needed && admin) break;
  }
  return { needed, admin };
}
var pullsImages = /* @__PURE__ */ new Set(["imagestreams/layers"]);
function isOfProgram({ verbs, resources, paths }) {
  if (verbs.every((verb) => verb === "use")) return false;
  return paths.length > 0 || !resources.every((resource) => pullsImages.has(resource));
}

// src/model/subjects/needs.ts
function neededBy2(model, { programs, account: account2 }) {
  const { software, usesToken, receiver } = programs;
  if (software !== null) return software;
  if (receiver !== null) return `the login to ${receiver}`;
  if (usesToken) return "a program in the pods";
  return needOf(model, account2).needed ? "what the account is bound for" : null;
}
var known8 = /* @__PURE__ */ new WeakMap();
function accountNeededBy(model, { sharers }) {
  let need = known8.get(sharers);
  if (need === void 0) {
    need = sharers.filter(({ automount }) => automount.pod === null).map((workload) => neededBy2(model, workload)).find((one) => one !== null) ?? null;
    known8.set(sharers, need);
  }
  return need;
}
function freeAccountName(model, { manifest, account: account2 }) {
  const { name: name2 } = manifest;
  if (name2 === null || !isDnsSubdomain(name2) || account2.name === unknown) return null;
  const isTaken = accountNames(model).has(name2);
  return isTaken ? null : name2;
}
var names3 = /* @__PURE__ */ new WeakMap();
function accountNames(model) {
  const set = names3.get(model) ?? new Set(model.serviceAccounts.map(({ name: name2 }) => name2));
  names3.set(model, set);
  return set;
}

// src/model/subjects/tokenWorth.ts
var severities3 = ["error", "warning", "note"];
var reaches3 = ["cluster", "namespaces", "namespace", "named"];
function isGuessed(name2, namespace, { cause: { grant } }) {
  const who = grant.subject?.who;
  return name2 === defaultAccount && namespace === null && who?.type === "account" && who.namespace !== null;
}
function rankOf({ severity, reach: reach2, power: power2 }) {
  return severities3.indexOf(severity) * 10 + reaches3.indexOf(reach2) * 2 + (power2 === null ? 0 : 1 + powers.indexOf(power2) / 100);
}
var unknownIn = /* @__PURE__ */ new WeakMap();
function hasUnknownRole({ layers }) {
  return layers.some((layer) => {
    let found = unknownIn.get(layer);
    if (found === void 0) {
      found = [...layer.values()].flat().some(isUnknown);
      unknownIn.set(layer, found);
    }
    return found;
  });
}
function isUnknown({ roles }) {
  return roles.length === 0 || roles.some(({ parts }) => parts === null);
}

// src/model/subjects/edits.ts
function workloadEdits(model, workload) {
  const { account: account2, automount, automountSettable, isStatic } = workload;
  if (isStatic || account2.name === unknown) return {};
  const needs = neededBy2(model, workload) !== null;
  const [object] = account2.objects;
  const isShared2 = workload.sharers.length > 1 || !automountSettable;
  return {
    value: valueEdit(workload),
    account: automount.pod !== null || !isShared2 ? void 0 : object === void 0 ? missingAccountEdit(workload, needs) : accountObjectEdit(object, needs),
    pod: automountSettable ? podEdit(workload) : void 0
  };
}
function valueEdit({ automount, account: account2, manifest }) {
  const { object } = account2;
  const field = automount.decidedBy === "pod" ? automount.podField : object?.automountField;
  const owner = automount.decidedBy === "pod" ? manifest : object?.manifest;
  if (automount.value !== true || !field || owner === void 0) return void 0;
  const place = placeOf2(owner, field.value);
  if (place.valuesKey === void 0) return void 0;
  const { source, span, valuesKey } = place;
  return {
    key: `value ${source.path}:${span.start}`,
    about: `the value '${printableName(valuesKey)}'`,
    place: { source, span }
  };
}
function podEdit({ automount, podSpecKey }) {
  const { pod, podField } = automount;
  if (pod === false || pod === unknown || pod === null && podField !== null) return void 0;
  const { source, span } = podSpecKey;
  return {
    key: `pod ${source.path}:${span.start}`,
    about: "the pod spec",
    isPod: true
  };
}
function missingAccountEdit({ account: account2, sharers }, needs) {
  const [first] = sharers;
  if (first === void 0) return void 0;
  const name2 = printableName(String(account2.name));
  const namespace = account2.namespace === null ? null : printableName(account2.namespace);
  const { source, span } = first.podSpecKey;
  return {
    key: `account ${namespace ?? ""}/${name2} ${source.path}:${span.start}${needs ? " needed" : ""}`,
    about: `the account '${name2}'${namespace === null ? "" : ` of the namespace '${namespace}'`}`
  };
}
function accountObjectEdit(account2, needs) {
  const { manifest } = account2;
  const { source, span } = placeOf2(manifest, manifest.root);
  const key = `account ${source.path}:${span.start}${needs ? " needed" : ""}`;
  const place = namePlace(manifest);
  return {
    key,
    about: objectLabel(manifest),
    ...place !== void 0 && { place }
  };
}
function grantEdit({ grant: { binding }, hit }) {
  return grantingEdit({ hit, binding: hit.role.manifest === null ? binding : null });
}
function grantingEdit({ hit, binding }) {
  if (binding !== null) {
    if (binding.roleRef === null) return void 0;
    const { source: source2, span: span2 } = binding.roleRef.place;
    const about2 = objectLabel(binding.manifest);
    return { key: `binding ${source2.path}:${span2.start}`, about: about2, place: binding.roleRef.place };
  }
  const place = hitPlace(hit);
  const { role, rule: rule2 } = hit;
  if (place === void 0 || role.manifest === null || rule2.node === null) return void 0;
  const { source, span } = placeOf2(role.manifest, rule2.node);
  const about = `a rule of ${roleLabel(role)}`;
  return { key: `rule ${source.path}:${span.start}`, about, place };
}
function workloadWorth(model, { account: account2, manifest }) {
  const { name: name2, namespace, related } = account2;
  if (name2 === unknown || related.length === 0) return void 0;
  const { powers: powers2, worths } = powersOf2(model);
  const [worst] = worths.of(
    powers2.runner({ name: name2, namespace, bindings: related, path: manifest.source.path })
  );
  return worst === void 0 ? void 0 : rankOf(worst);
}

// src/model/subjects/grant.ts
var shown2 = 100;
var view13 = (model, each) => {
  if (model.bindings.length === 0 && !model.manifests.some(({ kind }) => kind.endsWith("Role"))) return [];
  const tokens = /* @__PURE__ */ new Map();
  for (const token of heldTokens(model)) {
    const key = accountPath(token.account);
    const same = tokens.get(key);
    if (same === void 0) tokens.set(key, [token]);
    else same.push(token);
  }
  const holders = holdersOf(tokens);
  const identities = /* @__PURE__ */ new Map();
  return each([...powersOf2(model).grantings.all()], objectOf, (granting) => {
    const subject = subjectOf7(granting, holders(granting.holdings));
    const key = JSON.stringify([subject.object, subject.identity]);
    const count = (identities.get(key) ?? 0) + 1;
    identities.set(key, count);
    return [count === 1 ? subject : { ...subject, identity: `${subject.identity}#${count}` }];
  });
};
function objectOf({ binding, hit }) {
  return binding?.manifest ?? hit.role.manifest;
}
function subjectOf7(granting, holders) {
  const { power: power2, reach: reach2, severity, hit, binding, holdings } = granting;
  const { verb, resource } = wordsOf(hit);
  const manifest = objectOf(granting);
  const object = objectLabel(manifest);
  const roleRef = binding?.roleRef;
  const role = roleRef == null ? roleLabel(hit.role) : `${roleRef.kind} '${printableName(roleRef.name)}'`;
  const scopes2 = holdings.slice(0, holders.widest).map(({ grant }) => grant.scope);
  const allows2 = `allows \`${verb}\` on \`${resource}\``;
  const { groups: groups2, verbs, resources, names: names4 } = hit.rule;
  return {
    type: "grant",
    facts: {
      object,
      family: power2.family,
      does: `${power2.does}${reach2 === "unbound" ? "" : whereText(scopes2, isNamespaced(power2))}${namesText(power2, hit.names)}`,
      by: binding === null ? `${object} ${allows2}` : `${object} binds ${role}, which ${allows2}`,
      missing: power2.missing,
      reach: reach2,
      severity,
      role,
      builtIn: binding !== null,
      verb,
      resource,
      names: (hit.names ?? []).slice(0, shown2).map(printableName),
      accounts: holders.names,
      accountCount: holders.names.length,
      lesser: holders.lesser === 0 ? null : ` (and ${holders.lesser} more, with less reach)`,
      workloads: holders.workloads
    },
    places: {
      self: roleRef == null ? hitPlace(hit) : { ...roleRef.place, message: `${object} binds ${role}, which every API server makes` },
      verb: hitPlace(hit, "verbs"),
      subjects: holders.subjects,
      workloads: holders.places
    },
    edits: { grant: grantingEdit(granting) },
    ...reach2 !== "unbound" && { worth: rankOf({ severity, reach: reach2, power: power2 }) },
    object: referenceTo(manifest),
    manifest,
    identity: binding === null ? [power2.family, groups2, resources, verbs, names4].map((list3) => list3.toString()).join("|") : power2.family
  };
}
function holdersOf(tokens) {
  const known10 = /* @__PURE__ */ new WeakMap();
  return (holdings) => {
    let holders = known10.get(holdings);
    if (holders === void 0) {
      holders = collect2(holdings, tokens);
      known10.set(holdings, holders);
    }
    return holders;
  };
}
function collect2(holdings, tokens) {
  const [first] = holdings;
  const end = holdings.findIndex(({ reach: reach2 }) => reach2 !== first.reach);
  const widest = end < 0 ? holdings.length : end;
  const namesIn = (some2) => [
    ...new Set(some2.map(({ principal }) => holderName(principal)))
  ];
  const names4 = namesIn(holdings.slice(0, widest)).sort();
  const all2 = namesIn(holdings);
  const held2 = all2.flatMap((name2) => tokens.get(name2) ?? []);
  const workloads = new Map(held2.map((token) => [objectLabel(token.workload.manifest), token]));
  return {
    widest,
    lesser: all2.length - names4.length,
    names: names4,
    workloads: [...workloads.keys()].sort(),
    subjects: holdings.slice(0, shown2).flatMap(
      ({ grant: { binding, subject }, principal }) => binding === null || subject === null ? [] : [
        {
          ...subject.place,
          message: `${objectLabel(binding.manifest)} binds '${holderName(principal)}'`
        }
      ]
    ),
    places: [...workloads].slice(0, shown2).map(([label2, { place, account: account2 }]) => ({
      ...place,
      message: `${label2} holds a token of '${accountPath(account2)}'`
    }))
  };
}

// src/model/subjects/heldToken.ts
var words3 = {
  automatic: "the automatic token",
  projected: "a projected token",
  csi: "a token from a CSI driver",
  secret: "a token Secret"
};
var view14 = (model, each) => {
  if (model.bindings.length === 0) return [];
  const groups2 = /* @__PURE__ */ new Map();
  const ids = new Map(model.workloads.map((workload, index) => [workload, index]));
  for (const token of heldTokens(model)) {
    const key = `${ids.get(token.workload)} ${token.account.namespace ?? ""}/${token.account.name}`;
    const group2 = groups2.get(key);
    if (group2 === void 0) groups2.set(key, [token]);
    else group2.push(token);
  }
  return each(
    [...groups2.values()],
    ([{ workload }]) => workload.manifest,
    (group2) => [subjectOf8(model, group2)]
  );
};
function subjectOf8(model, tokens) {
  const [{ workload, account: account2, place, how }] = tokens;
  const { powers: powers2, worths } = powersOf2(model);
  const own = workload.account;
  const isOwn2 = tokens.some((token2) => token2.how !== "secret");
  const principal = isOwn2 && own.name !== unknown ? powers2.runner({
    name: own.name,
    namespace: own.namespace,
    bindings: own.related,
    path: workload.manifest.source.path
  }) : powers2.account(account2);
  const [worst, ...others] = worths.of(principal);
  const object = objectLabel(workload.manifest);
  const name2 = accountPath(account2);
  const declared = isOwn2 ? own.object?.manifest : void 0;
  const accountObject = declared && namePlace(declared, `the account '${name2}'`);
  const token = { ...place, message: `${object} holds ${words3[how]} of '${name2}'` };
  const chain = accountObject === void 0 ? [token] : [token, accountObject];
  const families = others.filter(({ severity }) => severity !== "note").map(({ power: power2 }) => power2.family);
  return {
    type: "heldToken",
    facts: {
      object,
      account: name2,
      how: [...new Set(tokens.map((token2) => words3[token2.how]))],
      own: isOwn2,
      power: worst === void 0 ? hasUnknownRole(principal) ? "unknown" : null : worthText(worst),
      family: worst === void 0 ? null : worst.power?.family ?? "cluster-admin",
      severity: worst?.severity ?? null,
      reach: worst?.reach ?? null,
      others: families,
      otherCount: families.length,
      guessed: worst !== void 0 && isOwn2 && isGuessed(account2.name, workload.manifest.namespace, worst)
    },
    places: {
      self: token,
      workload: namePlace(workload.manifest),
      chain: worst === void 0 ? chain : [...chain, ...causePlaces(worst.cause)]
    },
    ...worst !== void 0 && { edits: { grant: grantEdit(worst.cause) }, worth: rankOf(worst) },
    object: referenceTo(workload.manifest),
    manifest: workload.manifest,
    pod: workload,
    identity: `${podIdentity(workload)}|${name2}`
  };
}

// src/model/read/hostPaths.ts
import { posix as posix5 } from "node:path";

// src/kubernetes/nodePaths.ts
import { posix as posix4 } from "node:path";
var kubeletCredential = "the kubelet's own credential, which may ask for tokens of all pods of the node";
var runtime = "the container runtime, which starts containers beside the API server and looks into every other";
var nodeSecrets = [
  { path: "/var/lib/kubelet/pods", holds: "the tokens of all pods of the node", kind: "pods" },
  {
    path: "/etc/kubernetes/pki/sa.key",
    holds: "the key that signs every token of the cluster, on nodes of the control plane",
    kind: "cluster"
  },
  {
    path: "/etc/kubernetes/admin.conf",
    holds: "the cluster administrator's credential, on nodes of the control plane",
    kind: "cluster"
  },
  { path: "/var/lib/kubelet/pki", holds: kubeletCredential, kind: "node" },
  { path: "/var/lib/kubelet/kubeconfig", holds: kubeletCredential, kind: "node" },
  { path: "/etc/kubernetes/kubelet.conf", holds: kubeletCredential, kind: "node" },
  { path: "/etc/kubernetes/azure.json", holds: "the node's credential for the cloud", kind: "node" },
  {
    path: "/proc",
    holds: "the files of every process of the node, mounted tokens among them",
    kind: "pods",
    withHostProcesses: true
  },
  { path: "/run/containerd/containerd.sock", holds: runtime, kind: "detour" },
  { path: "/run/crio/crio.sock", holds: runtime, kind: "detour" },
  { path: "/run/docker.sock", holds: runtime, kind: "detour" },
  {
    // The kubelet follows links below it when it serves logs.
    path: "/var/log",
    holds: "any file of the node, by a link that the kubelet follows when it serves logs",
    kind: "detour"
  }
];
function normalNodePath(path) {
  const normal = posix4.normalize(path).replace(/(?<=.)\/$/, "");
  return normal.replace(/^\/var\/run(?=\/|$)/, "/run");
}
function nodeSecretAt(path, hostProcesses) {
  return nodeSecrets.find(
    (one) => (hostProcesses || one.withHostProcesses === void 0) && isWithin(one.path, path)
  ) ?? null;
}
function isWithin(path, folder) {
  return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
var nodeAgents = [
  {
    // kubernetes-csi/node-driver-registrar: README.md; drivers mount volumes below the kubelet's folder of pods
    name: "a CSI node plugin",
    image: /^(?:csi-)?node-driver-registrar$/,
    needs: "A CSI node plugin needs `/var/lib/kubelet/pods` (with `mountPropagation: Bidirectional`) and `/var/lib/kubelet/plugins/<driver>`: mount these two into the driver alone, and nothing above them.",
    needsPods: true
  },
  {
    name: "the node exporter",
    image: /^(?:.*-)?node[-_]exporter$/,
    needs: "The node exporter takes the root folder for the sizes of file systems only: mount `/proc` and `/sys`, and turn that collector off with `--no-collector.filesystem` or mount just the file systems to measure."
  },
  {
    name: "cAdvisor",
    image: /^cadvisor$/,
    needs: "cAdvisor's figures come from the kubelet already (`/metrics/cadvisor`). On its own it works with `/sys`, `/dev/disk` and the runtime's folder."
  },
  {
    name: "a log collector",
    image: /^(?:fluent-?bit|fluentd.*|promtail|alloy|filebeat|vector|logstash|otel.*collector.*)$/,
    needs: "A log collector needs `/var/log/pods` and `/var/log/containers`, read-only."
  },
  {
    name: "a node checker",
    image: /^(?:kube-bench|node-collector|kubescape|host-scanner)$/,
    needs: "A checker of node settings needs single files, such as `/var/lib/kubelet/config.yaml` and `/etc/kubernetes/manifests`; their owners and modes it sees without the keys themselves."
  }
];

// src/model/read/hostPaths.ts
function mountedHostPaths(workload) {
  return workload.volumes.flatMap((volume) => {
    const node = at(volume.node, "hostPath", "path");
    const seen = seenThrough(workload, volume, node);
    if (node === void 0 || seen === null) return [];
    const asRoot = seen.mounts.some((mount) => mayBeRoot(workload, mount));
    return [{ node, volume, ...seen, asRoot, agent: agentOf(workload) }];
  });
}
function persistentHostPaths({ kind, apiVersion, root }) {
  if (kind !== "PersistentVolume" || apiVersion !== "v1") return [];
  return ["hostPath", "local"].flatMap((source) => {
    const node = at(root, "spec", source, "path");
    const path = stringOf(node);
    const secret = isWritten(path) ? nodeSecretAt(normalNodePath(path), false) : null;
    return node === void 0 || secret === null ? [] : [{ node, secret }];
  });
}
var order2 = ["pods", "cluster", "node", "detour"];
function seenThrough(workload, volume, node) {
  const path = stringOf(node);
  if (!isWritten(path)) return null;
  const hostProcesses = isTrue(at(workload.podSpec, "hostPID"));
  const seen = volume.mounts.flatMap((mount) => {
    const part = mount.subPath === null ? "" : stringOf(mount.subPath.value);
    if (typeof part !== "string" || part !== "" && isPlaceholder(part)) return [];
    const secret = nodeSecretAt(normalNodePath(posix5.join(path, part)), hostProcesses);
    if (secret === null || workload.isStatic && secret.path.startsWith("/etc/kubernetes/")) return [];
    return [{ mount, secret }];
  });
  const [first] = [...seen].sort((a, b) => order2.indexOf(a.secret.kind) - order2.indexOf(b.secret.kind));
  return first === void 0 ? null : { secret: first.secret, mounts: seen.map(({ mount }) => mount) };
}
var readsAll = /* @__PURE__ */ new Set(["ALL", "DAC_OVERRIDE", "DAC_READ_SEARCH", "SYS_ADMIN"]);
function mayBeRoot({ podSpec: podSpec2, containers }, mount) {
  const own = at(containers.find(({ mounts }) => mounts.includes(mount))?.node, "securityContext");
  const said = (key) => at(own, key) ?? at(podSpec2, "securityContext", key);
  const added = itemsOf(at(own, "capabilities", "add")).map(
    (one) => stringOf(one)?.replace(/^CAP_/, "") ?? ""
  );
  if (isTrue(at(own, "privileged")) || added.some((one) => readsAll.has(one))) return true;
  const user = said("runAsUser");
  if (user?.type === "scalar" && typeof user.value === "number") return user.value === 0;
  return !isTrue(said("runAsNonRoot"));
}
function agentOf({ containers }) {
  const images = containers.map(({ image }) => imageName(image ?? ""));
  return nodeAgents.find(({ image }) => images.some((name2) => image.test(name2)));
}
function isWritten(path) {
  return typeof path === "string" && path.startsWith("/") && !isPlaceholder(path);
}
function isTrue(node) {
  return node?.type === "scalar" && node.value === true;
}

// src/model/subjects/hostPath.ts
var view15 = ({ workloads, manifests }, each) => [
  ...each(
    workloads,
    ({ manifest }) => manifest,
    (workload) => mountedHostPaths(workload).map((found) => mountedSubject(workload, found))
  ),
  ...each(
    manifests,
    (manifest) => manifest,
    (manifest) => persistentHostPaths(manifest).map((found) => subjectOf9(manifest, found))
  )
];
function mountedSubject(workload, found) {
  const { volume, mounts, asRoot, agent } = found;
  const subject = subjectOf9(workload.manifest, found);
  const name2 = printableName(volume.name);
  return {
    ...subject,
    facts: {
      ...subject.facts,
      volume: name2,
      agent: agent?.name ?? null,
      needs: agent?.needs ?? null,
      needed: agent?.needsPods === true && found.secret.kind === "pods",
      asRoot
    },
    places: { ...subject.places, mounts: mounts.flatMap((mount) => mountPlace(workload, mount) ?? []) },
    pod: workload,
    identity: `${podIdentity(workload)}|${name2}`
  };
}
function subjectOf9(manifest, { node, secret }) {
  return {
    type: "hostPath",
    facts: {
      object: objectLabel(manifest),
      path: printableName(stringOf(node) ?? ""),
      holds: secret.holds,
      reach: secret.kind,
      volume: null,
      agent: null,
      needs: null,
      needed: false,
      asRoot: true
    },
    places: {
      self: valuePlace(manifest, node, "the folder of the node"),
      mounts: [],
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    identity: ""
  };
}

// src/kubernetes/resources.ts
var byGroup = {
  "": "bindings componentstatuses configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers resourcequotas secrets serviceaccounts services users groups",
  "admissionregistration.k8s.io": "mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations",
  "apiextensions.k8s.io": "customresourcedefinitions",
  "apiregistration.k8s.io": "apiservices",
  apps: "controllerrevisions daemonsets deployments replicasets statefulsets",
  "authentication.k8s.io": "selfsubjectreviews tokenreviews uids userextras",
  "authorization.k8s.io": "localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews",
  autoscaling: "horizontalpodautoscalers",
  batch: "cronjobs jobs",
  "certificates.k8s.io": "certificatesigningrequests clustertrustbundles podcertificaterequests signers",
  "coordination.k8s.io": "leasecandidates leases",
  "discovery.k8s.io": "endpointslices",
  "events.k8s.io": "events",
  "flowcontrol.apiserver.k8s.io": "flowschemas prioritylevelconfigurations",
  "networking.k8s.io": "ingressclasses ingresses ipaddresses networkpolicies servicecidrs",
  "node.k8s.io": "runtimeclasses",
  policy: "poddisruptionbudgets podsecuritypolicies",
  "rbac.authorization.k8s.io": "clusterrolebindings clusterroles rolebindings roles",
  "resource.k8s.io": "deviceclasses devicetaintrules resourceclaims resourceclaimtemplates resourceslices",
  "scheduling.k8s.io": "podgroups priorityclasses workloads",
  "storage.k8s.io": "csidrivers csinodes csistoragecapacities storageclasses volumeattachments volumeattributesclasses",
  "storagemigration.k8s.io": "storageversionmigrations"
};
var known9 = new Map(Object.entries(byGroup).map(([group2, names4]) => [group2, names4.split(" ")]));
function resourcesOfGroup(group2) {
  return known9.get(group2);
}
var ofCluster = new Set(
  "componentstatuses namespaces nodes persistentvolumes users groups mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations customresourcedefinitions apiservices selfsubjectreviews tokenreviews uids userextras selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews certificatesigningrequests clustertrustbundles signers flowschemas prioritylevelconfigurations ingressclasses ipaddresses servicecidrs runtimeclasses podsecuritypolicies clusterrolebindings clusterroles deviceclasses devicetaintrules resourceslices priorityclasses csidrivers csinodes storageclasses volumeattachments volumeattributesclasses storageversionmigrations".split(" ")
);

// src/model/subjects/inertRule.ts
var mostCompared = 2e3;
var shown3 = 20;
var view16 = (model, each) => {
  let compared = 0;
  const meant = (resource, names4) => {
    compared += 1;
    return compared > mostCompared ? null : nearest(resource, names4);
  };
  return each(
    rolesOf(model).filter(({ manifest }) => manifest !== null && !isKubernetesOwn(manifest)),
    ({ manifest }) => manifest,
    (role) => role.rules.flatMap((rule2) => rule2.node === null ? [] : inertParts(role, rule2, meant))
  );
};
function inertParts(role, rule2, meant) {
  const parts = rule2.resources.flatMap((resource, index) => {
    const problem3 = problemOf2(rule2, resource, meant);
    return problem3 === null ? [] : [subjectOf10(role, rule2, "resources", index, ...problem3)];
  });
  const isNamed = rule2.names.length > 0 && !rule2.resources.some((resource) => resource.includes("/"));
  const create = rule2.verbs.indexOf("create");
  if (isNamed && create >= 0 && !rule2.verbs.some((verb) => verb === "patch" || verb === "*"))
    parts.push(subjectOf10(role, rule2, "verbs", create, "named-create", null));
  return parts;
}
function problemOf2({ groups: groups2 }, resource, likely) {
  if (resource === "*" || isTemplated(resource)) return null;
  const [name2 = "", sub] = resource.split("/");
  if (sub === "*") return ["subresource-star", null];
  if (name2 === "*") return null;
  const served = groups2.map(resourcesOfGroup);
  if (served.some((names4) => names4 === void 0 || names4.includes(name2))) return null;
  const meant = likely(
    name2,
    served.flatMap((names4) => names4 ?? [])
  );
  return meant === null ? null : ["unknown-resource", meant];
}
function subjectOf10(role, rule2, part, index, problem3, meant) {
  const manifest = role.manifest;
  const node = at(rule2.node, part, index) ?? rule2.node;
  const written4 = rule2[part][index];
  return {
    type: "inertRule",
    facts: {
      object: objectLabel(manifest),
      problem: problem3,
      written: printableName(written4),
      meant,
      resources: rule2.resources.slice(0, shown3).map(printableName)
    },
    places: { self: { ...placeOf2(manifest, node), message: `\`${printableName(written4)}\`` } },
    object: referenceTo(manifest),
    manifest,
    identity: `${problem3}|${printableName(written4)}|${rule2.groups.slice(0, shown3).map(printableName).join(",")}`
  };
}

// src/model/subjects/processSharing.ts
var view17 = ({ workloads }, each) => each(workloads, manifestOf, sharingOf);
function sharingOf(workload) {
  const { manifest, podSpec: podSpec2, containers, tokens, isStatic } = workload;
  const field = fieldOf(podSpec2, "shareProcessNamespace");
  if (isStatic || field?.value.type !== "scalar" || field.value.value !== true) return [];
  const running = containers.filter(
    ({ kind, node }) => kind !== "init" || fieldOf(node, "restartPolicy") !== void 0
  );
  const names4 = running.map(({ name: name2 }) => name2);
  const apart2 = tokens.filter(({ held: held2 }) => held2 === true).map((token) => ({
    holders: names4.filter((name2) => token.containers.includes(name2)),
    others: names4.filter((name2) => !token.containers.includes(name2))
  })).find(({ holders, others }) => holders.length > 0 && others.length > 0);
  if (apart2 === void 0) return [];
  return [
    {
      type: "processSharing",
      facts: {
        object: objectLabel(manifest),
        holders: apart2.holders.map(printableName),
        others: apart2.others.map(printableName)
      },
      places: {
        self: keyPlace(manifest, field, "containers see the processes of each other"),
        name: namePlace(manifest)
      },
      object: referenceTo(manifest),
      manifest,
      pod: workload,
      identity: podIdentity(workload)
    }
  ];
}

// src/model/subjects/secret.ts
var view18 = (model, each) => each(
  model.secrets.filter((secret) => secret.isTokenSecret),
  manifestOf,
  (secret) => [subjectOf11(model, secret)]
);
function subjectOf11(model, secret) {
  const { manifest, account: account2, owner } = secret;
  const [object] = owner?.objects ?? [];
  const ifKnown = (fact) => factOf(account2 === unknown ? unknown : fact);
  return {
    type: "secret",
    facts: {
      object: objectLabel(manifest),
      name: printableOrNull(secret.name),
      account: textFactOrNull(account2),
      accountKnown: account2 !== unknown,
      accountLabel: account2 === null ? null : accountLabel(account2),
      accountDeclared: ifKnown(object !== void 0),
      bound: ifKnown(owner?.bound ?? false),
      lets: owner === null ? null : letsText(model, owner, manifest.source.path),
      hasToken: hasToken(manifest)
    },
    places: {
      self: valuePlace(manifest, at(manifest.root, "type"), "a token that never expires is asked for here"),
      account: accountNamePlace(secret),
      annotations: annotationsPlace(manifest),
      serviceAccount: object && namePlace(object.manifest),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
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
var view19 = (model, each) => each(model.secrets, manifestOf, problemsOf);
var pullSecretTypes = /* @__PURE__ */ new Set([
  "kubernetes.io/dockercfg",
  "kubernetes.io/dockerconfigjson"
]);
function problemsOf(secret) {
  const { manifest, account: account2, owner, type } = secret;
  const [object] = owner?.objects ?? [];
  const problems = [];
  const add2 = (reason, self, serviceAccount) => {
    problems.push({
      type: "secretProblem",
      facts: {
        object: objectLabel(manifest),
        name: printableOrNull(secret.name),
        account: textFactOrNull(account2),
        accountKnown: account2 !== unknown,
        accountLabel: account2 === null ? null : accountLabel(account2),
        type: printableOrNull(type),
        reason
      },
      places: {
        self,
        serviceAccount: serviceAccount ?? (object && namePlace(object.manifest)),
        name: namePlace(manifest)
      },
      object: referenceTo(manifest),
      manifest,
      identity: reason
    });
  };
  if (!secret.isTokenSecret) {
    const written4 = at(manifest.root, "type");
    const decided = type === null ? written4 === void 0 || stringOf(written4) === "" : !isTemplated(type);
    if (account2 !== null && account2 !== "" && decided && !pullSecretTypes.has(type ?? "")) {
      const key = fieldOf(at(manifest.root, "metadata", "annotations"), accountNameAnnotation);
      const self = valuePlace(manifest, written4, "not a type that is filled with a token");
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
  const later = accountAfter(secret);
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
function accountAfter({ manifest, account: account2, owner }) {
  if (account2 === defaultAccount) return void 0;
  const object = owner?.object?.first;
  const isAfter = object?.source === manifest.source && object.root.span.start > manifest.root.span.start;
  return isAfter ? namePlace(object) : void 0;
}

// src/model/subjects/secretUse.ts
var view20 = (model, each) => each(model.workloads, manifestOf, (workload) => usesOf(model, workload));
function usesOf(model, workload) {
  const { manifest } = workload;
  if (workload.isStatic) return [];
  return workload.secretUses.flatMap((use) => {
    const secret = use.object;
    if (!secret?.isTokenSecret || use.keys?.every((key) => publicKeys.has(key))) return [];
    const { account: account2, owner } = secret;
    const isOpen3 = account2 === unknown || workload.account.name === unknown;
    const name2 = printableName(use.secret);
    return [
      {
        type: "secretUse",
        facts: {
          object: objectLabel(manifest),
          kind: printableName(manifest.kind),
          secret: name2,
          account: textFactOrNull(account2),
          accountKnown: account2 !== unknown,
          accountLabel: account2 === null ? null : accountLabel(account2),
          rights: owner && rightsText(model, owner, manifest.source.path),
          ownAccount: isOpen3 ? "unknown" : account2 === workload.account.name,
          via: use.via,
          container: printableOrNull(use.container),
          plainVolume: plainSource(use) !== void 0
        },
        places: {
          self: valuePlace(manifest, use.node, `Secret '${name2}' is used here`),
          secret: valuePlace(
            secret.manifest,
            at(secret.manifest.root, "type"),
            `${objectLabel(secret.manifest)} holds a long-lived token`
          ),
          volumeSource: keyPlace(manifest, plainSource(use), "the volume holds the Secret"),
          workload: namePlace(manifest)
        },
        object: referenceTo(manifest),
        manifest,
        pod: workload,
        identity: [podIdentity(workload), use.via, use.container ?? "", use.secret, ...use.keys ?? []].map(printableName).join("|")
      }
    ];
  });
}
function plainSource({ via, volume }) {
  const source = via === "volume" ? fieldOf(volume?.node, "secret") : void 0;
  const isPlain = source?.value.type === "mapping" && [...source.value.fields.keys()].join() === "secretName";
  return isPlain ? source : void 0;
}

// src/kubernetes/monitoring.ts
var group = "monitoring.coreos.com";
var all = ["Prometheus", "PrometheusAgent"];
var remote = (at2, kinds2, receiver) => ["bearerTokenFile", "authorization.credentialsFile"].map((file) => ({
  group,
  kinds: kinds2,
  at: at2,
  file,
  to: "server",
  receiver
}));
var tokenFileFields = [
  {
    group,
    kinds: ["ServiceMonitor"],
    at: "spec.endpoints[]",
    file: "bearerTokenFile",
    to: "targets",
    receiver: "every target that its labels fit"
  },
  {
    group: "operator.victoriametrics.com",
    kinds: ["VMServiceScrape"],
    at: "spec.endpoints[]",
    file: "bearerTokenFile",
    to: "targets",
    receiver: "every target that its labels fit"
  },
  {
    group,
    kinds: all,
    at: "spec.scrapeClasses[]",
    file: "authorization.credentialsFile",
    to: "targets",
    receiver: "every target of the scrape class"
  },
  ...remote("spec.remoteWrite[]", [...all, "ThanosRuler"], "the remote store"),
  ...remote("spec.remoteRead[]", ["Prometheus"], "the remote store"),
  ...remote("spec.alerting.alertmanagers[]", ["Prometheus"], "Alertmanager")
];
var byKind = /* @__PURE__ */ new Map();
for (const row of tokenFileFields) {
  for (const kind of row.kinds) byKind.set(kind, [...byKind.get(kind) ?? [], row]);
}
function tokenFileFieldsOf(kind) {
  return byKind.get(kind) ?? [];
}
var controlPlaneTarget = /(?:^|[-.])(?:kubelet|(?:kube-)?apiserver|kube-controller-manager|kube-scheduler)$/;
var controlPlaneNamespaces = /* @__PURE__ */ new Set(["kube-system", "default"]);

// src/model/join/sentTokens.ts
function sentTokens(manifests) {
  let denied;
  return (manifest) => {
    const sent = tokenFileFieldsOf(manifest.kind).flatMap(
      (row) => row.group === groupOf(manifest.apiVersion) ? sentBy(manifest, row) : []
    );
    if (sent.length === 0 || manifest.kind !== "ServiceMonitor") return sent;
    denied ??= isDenied(manifests);
    return denied ? [] : sent;
  };
}
function isDenied(manifests) {
  const servers = manifests.filter(({ kind, apiVersion }) => {
    const isServer = kind === "Prometheus" || kind === "PrometheusAgent";
    return isServer && groupOf(apiVersion) === "monitoring.coreos.com";
  });
  const denies = ({ root }) => booleanOf(at(root, "spec", "arbitraryFSAccessThroughSMs", "deny")) === true;
  return servers.length > 0 && servers.every(denies);
}
function sentBy(manifest, row) {
  return find(manifest.root, row.at).flatMap(({ node, path }) => {
    const field = fieldAt2(node, row.file);
    if (field === void 0 || !tokenPath.test(stringOf(field.value) ?? "")) return [];
    const encrypted = isEncrypted(node, row);
    return [
      {
        manifest,
        row,
        field,
        path: pathText(path),
        toControlPlane: row.to === "targets" && meansControlPlane(manifest),
        encrypted,
        verified: encrypted && booleanOf(at(node, "tlsConfig", "insecureSkipVerify")) !== true
      }
    ];
  });
}
function isEncrypted(endpoint, { to, file }) {
  const url = stringOf(at(endpoint, "url"));
  if (url !== void 0) return !/^http:/i.test(url);
  const scheme = stringOf(at(endpoint, "scheme"));
  return scheme === void 0 ? to === "targets" && file.includes(".") : /^https$/i.test(scheme);
}
function meansControlPlane({ root, namespace }) {
  const selector = at(root, "spec", "selector");
  const labels2 = at(selector, "matchLabels");
  const values = [
    ...labels2?.type === "mapping" ? [...labels2.fields.values()].map(({ value }) => value) : [],
    ...itemsOf(at(selector, "matchExpressions")).flatMap((each) => itemsOf(at(each, "values")))
  ];
  const namespaces = at(root, "spec", "namespaceSelector");
  const named4 = itemsOf(at(namespaces, "matchNames")).map(stringOf);
  const within = named4.length > 0 ? named4 : [namespace ?? void 0];
  return booleanOf(at(namespaces, "any")) !== true && within.every((each) => each !== void 0 && controlPlaneNamespaces.has(each)) && values.some((value) => controlPlaneTarget.test(stringOf(value) ?? ""));
}

// src/model/subjects/sentToken.ts
var view21 = ({ manifests }, each) => {
  const sentBy2 = sentTokens(manifests);
  return each(
    manifests,
    (manifest) => manifest,
    (manifest) => sentBy2(manifest).map(subjectOf12)
  );
};
function subjectOf12({ manifest, row, field, path, ...facts }) {
  return {
    type: "sentToken",
    facts: {
      object: objectLabel(manifest),
      field: field.key,
      to: row.to,
      receiver: row.receiver,
      ...facts
    },
    places: {
      self: keyPlace(manifest, field, "the token is sent along from here"),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    identity: `${path}|${field.key}`
  };
}

// src/model/subjects/serviceAccount.ts
var view22 = (model, each) => {
  const workloads = /* @__PURE__ */ new Map();
  const needs = /* @__PURE__ */ new Map();
  for (const workload of model.workloads) {
    const { account: account2, automount } = workload;
    if (account2.object !== null) workloads.set(account2.object, (workloads.get(account2.object) ?? 0) + 1);
    const need = automount.pod === null && account2.objects.length > 0 ? neededBy2(model, workload) : null;
    if (need !== null) for (const object of account2.objects) needs.set(object, need);
  }
  const most = placesFor(model.serviceAccounts.length);
  return each(model.serviceAccounts, manifestOf, (account2) => [
    subjectOf13(account2, workloads.get(account2) ?? 0, needs.get(account2) ?? null, most)
  ]);
};
function subjectOf13(account2, workloads, needs, most) {
  const { manifest, automount, automountField, cloudIdentity } = account2;
  const name2 = printableName(account2.name);
  const enforced = at(manifest.root, "metadata", "annotations", enforceMountableSecretsAnnotation);
  return {
    type: "serviceAccount",
    facts: {
      object: objectLabel(manifest),
      name: name2,
      isDefault: account2.name === defaultAccount,
      automount: factOf(automount),
      bound: factOf(account2.bound),
      cloudIdentity: cloudIdentity?.provider ?? null,
      enforceMountableSecrets: goTrue.has(stringOf(enforced) ?? ""),
      workloads,
      needs
    },
    places: {
      self: namePlace(manifest),
      automount: valuePlace(
        manifest,
        automountField?.value,
        `the account '${name2}' decides about automount here`
      ),
      enforceMountableSecrets: valuePlace(manifest, enforced, "the deprecated annotation"),
      cloudIdentity: cloudIdentity ? { ...cloudIdentity.place, message: `the identity of the cloud that '${name2}' carries` } : void 0,
      bindings: bindingPlaces(account2.related, name2, most)
    },
    more: { bindings: Math.max(0, account2.related.length - most) },
    edits: { account: accountObjectEdit(account2, account2.bound !== false) },
    object: referenceTo(manifest),
    manifest,
    identity: ""
  };
}

// src/kubernetes/staticTokens.ts
var of = (group2, kinds2, product, fields, form = "reference") => fields.map((field) => ({ group: group2, kinds: kinds2.split(" "), product, form, ...field }));
var account = "serviceAccountRef";
var stores = "SecretStore ClusterSecretStore";
var staticTokenFields = [
  // external-secrets/external-secrets: providers/v1/{vault,akeyless,conjur}, runtime/esutils/k8s_rest_config.go
  ...of("external-secrets.io", stores, "External Secrets", [
    { at: "spec.provider.vault.auth.kubernetes.secretRef", holds: "token", instead: account },
    {
      at: "spec.provider.vault.auth.jwt.secretRef",
      holds: "any",
      instead: "kubernetesServiceAccountToken"
    },
    { at: "spec.provider.akeyless.authSecretRef.kubernetesAuth.secretRef", holds: "token", instead: account },
    { at: "spec.provider.conjur.auth.jwt.secretRef", holds: "any", instead: account }
  ]),
  ...of("external-secrets.io", stores, "External Secrets", [
    {
      at: "spec.provider.kubernetes.auth.token.bearerToken",
      holds: "token",
      instead: "auth.serviceAccount",
      server: "spec.provider.kubernetes.server.url"
    }
  ]),
  ...of("generators.external-secrets.io", "VaultDynamicSecret", "External Secrets", [
    { at: "spec.provider.auth.kubernetes.secretRef", holds: "token", instead: account },
    { at: "spec.provider.auth.jwt.secretRef", holds: "any", instead: "kubernetesServiceAccountToken" }
  ]),
  // cert-manager/cert-manager: internal/vault/vault.go, requestTokenWithKubernetesAuth
  ...of("cert-manager.io", "Issuer ClusterIssuer", "cert-manager", [
    { at: "spec.vault.auth.kubernetes.secretRef", holds: "token", instead: account }
  ]),
  // hashicorp/vault-secrets-operator: credentials/vault/jwt.go
  ...of(
    "secrets.hashicorp.com",
    "VaultAuth VaultAuthGlobal",
    "the Vault Secrets Operator",
    [{ at: "spec.jwt.secretRef", holds: "any", instead: "serviceAccount" }],
    "name"
  ),
  // kedacore/keda: apis/keda/v1alpha1/triggerauthentication_types.go
  ...of("keda.sh", "TriggerAuthentication ClusterTriggerAuthentication", "KEDA", [
    { at: "spec.secretTargetRef[]", holds: "any", instead: "boundServiceAccountToken" }
  ]),
  // prometheus-operator/prometheus-operator: pkg/apis/monitoring/v1/prometheus_types.go, APIServerConfig
  ...of(
    "monitoring.coreos.com",
    "Prometheus PrometheusAgent",
    "Prometheus",
    [{ at: "spec.apiserverConfig.bearerToken", holds: "token", instead: "bearerTokenFile" }],
    "text"
  ),
  ...of("monitoring.coreos.com", "Prometheus PrometheusAgent", "Prometheus", [
    { at: "spec.apiserverConfig.authorization.credentials", holds: "token", instead: "credentialsFile" }
  ]),
  // fluxcd/pkg: apis/meta/reference_types.go, KubeConfigReference
  ...of("kustomize.toolkit.fluxcd.io", "Kustomization", "Flux", [
    { at: "spec.kubeConfig.secretRef", holds: "kubeconfig", instead: "configMapRef" }
  ]),
  ...of("helm.toolkit.fluxcd.io", "HelmRelease", "Flux", [
    { at: "spec.kubeConfig.secretRef", holds: "kubeconfig", instead: "configMapRef" }
  ]),
  // crossplane-contrib/provider-kubernetes: pkg/kube/config/config.go; crossplane-contrib/provider-helm
  ...["kubernetes.crossplane.io", "helm.crossplane.io"].flatMap(
    (group2) => [group2, group2.replace(".", ".m.")].flatMap(
      (each) => of(each, "ProviderConfig ClusterProviderConfig", "Crossplane", [
        { at: "spec.credentials.secretRef", holds: "kubeconfig", instead: "source: InjectedIdentity" }
      ])
    )
  )
];
var byKind2 = /* @__PURE__ */ new Map();
for (const row of staticTokenFields) {
  for (const kind of row.kinds) {
    const key = `${row.group}/${kind}`;
    byKind2.set(key, [...byKind2.get(key) ?? [], row]);
  }
}
function staticTokenFieldsOf(apiVersion, kind) {
  return byKind2.get(`${groupOf(apiVersion)}/${kind}`) ?? [];
}
var argoCluster = {
  label: "argocd.argoproj.io/secret-type",
  value: "cluster",
  config: "config",
  token: "bearerToken"
};
function hasTokenOfUser(kubeconfig) {
  return /^[\s{,-]*["']?token["']?\s*:\s*["']?[^\s"'}]/m.test(kubeconfig) && /\busers\b/.test(kubeconfig);
}

// src/kubernetes/tokenMakers.ts
var reference = { account: "serviceAccountRef.name", audiences: ["serviceAccountRef.audiences"] };
var adds = (at2, receiver, account2 = "name") => ({
  at: at2,
  receiver,
  account: account2,
  audiences: ["audiences"],
  addsAudience: true
});
var vault = (at2) => [
  {
    ...reference,
    at: `${at2}.auth.kubernetes`,
    receiver: "Vault",
    ownTokenUnless: ["serviceAccountRef", "secretRef"]
  },
  // Its audience is `vault` unless another is written.
  {
    at: `${at2}.auth.jwt.kubernetesServiceAccountToken`,
    receiver: "Vault",
    account: "serviceAccountRef.name",
    audiences: ["audiences", "serviceAccountRef.audiences"],
    addsAudience: true
  },
  adds(`${at2}.auth.iam.jwt.serviceAccountRef`, "AWS"),
  adds(`${at2}.auth.gcp.workloadIdentity.serviceAccountRef`, "Google Cloud")
];
var aws = (at2) => adds(`${at2}.jwt.serviceAccountRef`, "AWS");
var google = (at2) => [
  adds(`${at2}.workloadIdentity.serviceAccountRef`, "Google Cloud"),
  { ...reference, at: `${at2}.workloadIdentityFederation`, receiver: "Google Cloud" }
];
var generators = [
  ["ECRAuthorizationToken", "ecrAuthorizationTokenSpec", (at2) => [aws(`${at2}.auth`)]],
  ["STSSessionToken", "stsSessionTokenSpec", (at2) => [aws(`${at2}.auth`)]],
  ["GCRAccessToken", "gcrAccessTokenSpec", (at2) => google(`${at2}.auth`)],
  [
    "ACRAccessToken",
    "acrAccessTokenSpec",
    (at2) => [adds(`${at2}.auth.workloadIdentity.serviceAccountRef`, "Azure")]
  ],
  ["VaultDynamicSecret", "vaultDynamicSecretSpec", (at2) => vault(`${at2}.provider`)],
  ["QuayAccessToken", "quayAccessTokenSpec", (at2) => [{ ...reference, at: at2, receiver: "Quay" }]],
  [
    "CloudsmithAccessToken",
    "cloudsmithAccessTokenSpec",
    (at2) => [{ ...reference, at: at2, receiver: "Cloudsmith" }]
  ]
];
var stores2 = [
  ...vault("spec.provider.vault"),
  aws("spec.provider.aws.auth"),
  ...google("spec.provider.gcpsm.auth"),
  // providers/v1/azure/keyvault/keyvault.go
  adds("spec.provider.azurekv.serviceAccountRef", "Azure"),
  // providers/v1/akeyless/akeyless_api.go, conjur/auth_jwt.go: the audiences of the reference alone
  {
    ...reference,
    at: "spec.provider.akeyless.authSecretRef.kubernetesAuth",
    receiver: "Akeyless",
    ownTokenUnless: ["serviceAccountRef", "secretRef"]
  },
  { ...reference, at: "spec.provider.conjur.auth.jwt", receiver: "Conjur" },
  // providers/v1/oracle/serviceaccount.go; runtime/oidc/token_manager.go, BuildAudiences
  adds("spec.provider.oracle.serviceAccountRef", "Oracle Cloud"),
  adds("spec.provider.pulumi.auth.oidcConfig.serviceAccountRef", "Pulumi"),
  adds("spec.provider.doppler.auth.oidcConfig.serviceAccountRef", "Doppler"),
  // runtime/esutils/k8s_rest_config.go, serviceAccountToken
  {
    at: "spec.provider.kubernetes.auth.serviceAccount",
    receiver: "another API server",
    account: "name",
    audiences: ["audiences"],
    server: "spec.provider.kubernetes.server.url"
  }
];
var of2 = (group2, kinds2, product, parts) => parts.map((part) => ({ group: group2, kinds: kinds2.split(" "), product, ...part }));
var tokenMakers = [
  ...of2("external-secrets.io", "SecretStore ClusterSecretStore", "External Secrets", stores2),
  ...generators.flatMap(([kind, inCluster, parts]) => [
    ...of2("generators.external-secrets.io", kind, "External Secrets", parts("spec")),
    ...of2(
      "generators.external-secrets.io",
      "ClusterGenerator",
      "External Secrets",
      parts(`spec.generator.${inCluster}`)
    )
  ]),
  // cert-manager/cert-manager: internal/vault/vault.go adds the address of the server and a name of the issuer;
  // pkg/issuer/acme/dns/dns.go asks for the one of AWS
  ...of2("cert-manager.io", "Issuer ClusterIssuer", "cert-manager", [
    adds("spec.vault.auth.kubernetes.serviceAccountRef", "Vault"),
    adds("spec.vault.auth.aws.serviceAccountRef", "AWS"),
    adds("spec.acme.solvers[].dns01.route53.auth.kubernetes.serviceAccountRef", "AWS")
  ]),
  // hashicorp/vault-secrets-operator: credentials/vault/{kubernetes,jwt}.go
  ...of2(
    "secrets.hashicorp.com",
    "VaultAuth VaultAuthGlobal",
    "the Vault Secrets Operator",
    ["kubernetes", "jwt"].map((method) => ({
      at: `spec.${method}`,
      receiver: "Vault",
      account: "serviceAccount",
      audiences: ["audiences"]
    }))
  ),
  // kedacore/keda: pkg/scaling/resolver/{scale_resolvers,hashicorpvault_handler}.go; the request names no audience
  ...of2("keda.sh", "TriggerAuthentication ClusterTriggerAuthentication", "KEDA", [
    {
      at: "spec.boundServiceAccountToken[]",
      receiver: "what the trigger asks for its metric",
      account: "serviceAccountName",
      audiences: []
    },
    {
      at: "spec.hashiCorpVault",
      receiver: "Vault",
      account: "credential.serviceAccountName",
      audiences: [],
      ownTokenUnless: ["credential.serviceAccount"],
      when: { path: "spec.hashiCorpVault.authentication", value: "kubernetes" }
    }
  ]),
  // hashicorp/vault-csi-provider: internal/auth/kubernetes_jwt.go
  ...of2("secrets-store.csi.x-k8s.io", "SecretProviderClass", "Vault's CSI provider", [
    {
      at: "spec.parameters",
      receiver: "Vault",
      account: null,
      audiences: ["audience"],
      when: { path: "spec.provider", value: "vault" }
    }
  ])
];
var byKind3 = /* @__PURE__ */ new Map();
for (const maker of tokenMakers) {
  for (const kind of maker.kinds) {
    const key = `${maker.group}/${kind}`;
    byKind3.set(key, [...byKind3.get(key) ?? [], maker]);
  }
}
function tokenMakersOf(apiVersion, kind) {
  return byKind3.get(`${groupOf(apiVersion)}/${kind}`) ?? [];
}
var ownServer = /^(?:https:\/\/)?kubernetes(?:\.default(?:\.svc(?:\.[a-z0-9.-]+)?)?)?(?::\d+)?\/?$/;

// src/model/join/staticTokens.ts
function staticTokens({ manifests, secrets }) {
  let lookup;
  const shown4 = (reference2) => {
    lookup ??= secretLookup(secrets, manifests.flatMap(givenTo).flatMap(referenceOf2));
    return lookup(reference2);
  };
  return (manifest) => [
    ...argoToken(manifest),
    ...givenTo(manifest).flatMap((given) => judged(given, shown4) ?? [])
  ];
}
function givenTo(manifest) {
  const { root } = manifest;
  return staticTokenFieldsOf(manifest.apiVersion, manifest.kind).flatMap(
    (row) => find(root, row.at).flatMap((found) => {
      const name2 = stringOf(row.form === "reference" ? at(found.node, "name") : found.node);
      if (!name2 || fieldOf(found.parent ?? void 0, row.instead) !== void 0) return [];
      return [{ manifest, row, found, name: row.form === "text" ? null : name2 }];
    })
  );
}
function referenceOf2({ manifest, name: name2, found }) {
  if (name2 === null) return [];
  const namespace = stringOf(at(found.node, "namespace")) ?? manifest.namespace;
  return [{ name: name2, namespace, path: manifest.source.path }];
}
function judged(given, shown4) {
  const { manifest, row, found, name: name2 } = given;
  const [reference2] = referenceOf2(given);
  const secret = reference2 === void 0 ? null : shown4(reference2);
  const isTokenSecret = secret?.isTokenSecret === true;
  const elsewhere = row.server !== void 0 && !isOwn(fieldAt2(manifest.root, row.server)?.value);
  const field = found.field ?? (found.node.type === "mapping" ? found.node.fields.get("name") : void 0);
  if (field === void 0) return null;
  const knownBy = row.holds === "token" && !elsewhere ? "field" : isTokenSecret ? "secret" : row.holds === "kubeconfig" && secret !== null && holdsToken2(secret, found.node) ? "kubeconfig" : null;
  if (knownBy === null) return null;
  return {
    manifest,
    product: row.product,
    field,
    instead: row.instead,
    path: pathText(found.path),
    secret: name2,
    shownBy: knownBy === "field" && !isTokenSecret ? null : secret,
    elsewhere: elsewhere || row.holds === "kubeconfig",
    knownBy,
    part: void 0
  };
}
function isOwn(url) {
  const text2 = stringOf(url);
  return text2 === void 0 || ownServer.test(text2);
}
var longest4 = 1e5;
function holdsToken2({ manifest: { root } }, reference2) {
  const key = stringOf(at(reference2, "key"));
  return ["stringData", "data"].some((name2) => {
    const data = at(root, name2);
    if (data?.type !== "mapping") return false;
    return [...data.fields.values()].some((field) => {
      const text2 = key === void 0 || key === field.key ? textOf2(name2, field.value) : void 0;
      return text2 !== void 0 && hasTokenOfUser(text2);
    });
  });
}
function textOf2(field, node) {
  const text2 = stringOf(node);
  if (text2 === void 0 || text2.length > longest4) return void 0;
  return field === "data" ? Buffer.from(text2, "base64").toString("utf8") : text2;
}
function argoToken(manifest) {
  const { root, kind, apiVersion } = manifest;
  if (kind !== "Secret" || apiVersion !== "v1") return [];
  if (stringOf(at(root, "metadata", "labels", argoCluster.label)) !== argoCluster.value) return [];
  return ["stringData", "data"].flatMap((name2) => {
    const field = fieldOf(at(root, name2), argoCluster.config);
    const text2 = textOf2(name2, field?.value);
    const token = text2 === void 0 ? null : /"bearerToken"(?=\s*:\s*"[^"])/.exec(text2);
    if (field === void 0 || token === null) return [];
    return [
      {
        manifest,
        product: "Argo CD",
        field,
        instead: "execProviderConfig",
        path: `${name2}.${argoCluster.config}`,
        secret: null,
        shownBy: null,
        elsewhere: !isOwn(fieldOf(at(root, name2), "server")?.value),
        knownBy: "field",
        part: name2 === "data" ? void 0 : { from: token.index, to: token.index + token[0].length }
      }
    ];
  });
}

// src/model/subjects/staticToken.ts
var view23 = (model, each) => {
  const tokensOf2 = staticTokens(model);
  return each(
    model.manifests,
    (manifest) => manifest,
    (manifest) => tokensOf2(manifest).map(subjectOf14)
  );
};
function subjectOf14(token) {
  const { manifest, field, part, shownBy, path } = token;
  const message = "the stored token is named here";
  return {
    type: "staticToken",
    facts: {
      object: objectLabel(manifest),
      product: token.product,
      field: printableName(field.key),
      instead: token.instead,
      secret: printableOrNull(token.secret),
      knownBy: token.knownBy,
      elsewhere: token.elsewhere
    },
    places: {
      self: part ? partPlace(manifest, field.value, part, message) : keyPlace(manifest, field, message),
      secret: shownBy === null ? void 0 : namePlace(shownBy.manifest),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    identity: printableName(path)
  };
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
  const written4 = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const node = at(token.field.value, "path");
    if (node === void 0 || !token.path || token.path === unknown) continue;
    let paths = written4.get(token.volume.node);
    if (paths === void 0) {
      paths = pathsOfOthers(token.volume.node);
      written4.set(token.volume.node, paths);
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
var view24 = (model, each) => each(model.workloads, manifestOf, (workload) => {
  const { projectedTokens } = workload;
  if (projectedTokens.length === 0) return [];
  const clashes = clashingPaths(projectedTokens);
  const useOf = volumeUses(workload);
  const identities = /* @__PURE__ */ new Map();
  const tokens = projectedTokens.map((token) => {
    const subject = tokenSubject(workload, token, useOf(token.volume), clashes.get(token));
    const count = (identities.get(subject.identity) ?? 0) + 1;
    identities.set(subject.identity, count);
    return count === 1 ? subject : { ...subject, identity: `${subject.identity}#${count}` };
  });
  return tokens;
});
function volumeUses(workload) {
  const uses = /* @__PURE__ */ new Map();
  return ({ mounts }) => {
    const known10 = uses.get(mounts);
    if (known10 !== void 0) return known10;
    const use = {
      containers: [...new Set(mounts.map(({ container: container2 }) => container2))].map(printableName),
      places: mounts.flatMap((mount) => mountPlace(workload, mount) ?? [])
    };
    uses.set(mounts, use);
    return use;
  };
}
function tokenSubject(workload, token, { containers, places }, otherPath) {
  const { manifest, account: account2 } = workload;
  const { volume, field, audience, expirationSeconds, path, fileMode } = token;
  return {
    type: "token",
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      account: textFact(account2.name),
      accountKnown: account2.name !== unknown,
      accountLabel: accountLabel(account2.name),
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
      volume: volumePlace(workload, token),
      audience: valuePlace(manifest, at(field.value, "audience"), "the audience"),
      expirationSeconds: valuePlace(manifest, at(field.value, "expirationSeconds"), "the expiration"),
      path: valuePlace(manifest, at(field.value, "path"), "the path of the token file"),
      otherPath: valuePlace(manifest, otherPath, "another source of the volume writes the same path"),
      mounts: places,
      workload: namePlace(manifest),
      defaultMode: valuePlace(manifest, at(volume.node, "projected", "defaultMode"), "the mode of the files")
    },
    object: referenceTo(manifest),
    manifest,
    pod: workload,
    identity: [podIdentity(workload), volume.name, path === unknown ? "unknown" : path ?? ""].join("|")
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
var view25 = (model, each) => each(model.workloads, manifestOf, mountSubjects);
function mountSubjects(workload) {
  const tokens = /* @__PURE__ */ new Map();
  for (const token of workload.projectedTokens) {
    if (!tokens.has(token.volume.mounts)) tokens.set(token.volume.mounts, token);
  }
  return [...tokens].flatMap(
    ([mounts, token]) => mounts.map((mount) => mountSubject(workload, token, mount))
  );
}
function mountSubject(workload, token, mount) {
  const { manifest } = workload;
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
      self: mountPlace(workload, mount),
      subPath: keyPlace(manifest, subPath ?? void 0, "this cuts the file off from updates"),
      token: keyPlace(manifest, token.field, "the token is asked for here"),
      workload: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    pod: workload,
    identity: [podIdentity(workload), container2, volume, stringPath(node)].join("|")
  };
}
function stringPath(mount) {
  const path = at(mount, "mountPath");
  return path?.type === "scalar" ? String(path.value) : "";
}

// src/model/read/tokenRequests.ts
function requestedTokens(manifest) {
  const { apiVersion, kind, root } = manifest;
  const makers = tokenMakersOf(apiVersion, kind);
  if (makers.length > 0)
    return makers.flatMap(
      (maker) => find(root, maker.at).flatMap((found) => ofMaker(manifest, maker, found))
    );
  if (kind === "CSIDriver" && groupOf(apiVersion) === "storage.k8s.io") return ofDriver(manifest);
  if (kind === "TokenRequest" && groupOf(apiVersion) === "authentication.k8s.io") return ofRequest(manifest);
  return [];
}
function ofMaker(manifest, maker, found) {
  const { node, path, field } = found;
  const { when, server } = maker;
  if (node.type !== "mapping") return [];
  if (when !== void 0 && stringOf(fieldAt2(manifest.root, when.path)?.value) !== when.value) return [];
  if (server !== void 0 && isOwnServer(manifest.root, server)) return [];
  const account2 = accountOf2(maker, node);
  if (account2 === null) return [];
  const written4 = maker.audiences.map((each) => fieldAt2(node, each));
  const [holder] = maker.audiences.map(
    (each) => each.includes(".") ? fieldAt2(node, each.slice(0, each.lastIndexOf("."))) : void 0
  );
  const named4 = maker.account === null ? void 0 : fieldAt2(node, maker.account);
  return [
    {
      manifest,
      form: "integration",
      maker,
      account: account2,
      audiences: audiencesIn(written4.map((each) => each?.value)),
      expirationSeconds: null,
      lifetimeSeconds: null,
      bound: null,
      path: pathText(path),
      audience: written4.find((each) => each !== void 0) ?? null,
      holder: holder ?? field ?? named4 ?? null
    }
  ];
}
function isOwnServer(root, path) {
  const url = stringOf(fieldAt2(root, path)?.value);
  return url === void 0 || isTemplated(url) || ownServer.test(url);
}
function accountOf2({ account: account2, ownTokenUnless }, node) {
  if (account2 === null) return "pods";
  const name2 = stringOf(fieldAt2(node, account2)?.value);
  if (name2) return { name: name2 };
  if (ownTokenUnless === void 0) return null;
  const isElsewhere = ownTokenUnless.some((path) => {
    const written4 = fieldAt2(node, path)?.value;
    return written4 !== void 0 && !tokenPath.test(stringOf(written4) ?? "");
  });
  return isElsewhere ? null : "controller";
}
function audiencesIn(nodes) {
  const texts = nodes.flatMap(
    (node) => node?.type === "sequence" ? node.items.map(stringOf) : [stringOf(node)]
  );
  const audiences = texts.flatMap((text2) => text2 || []);
  return audiences.some(isTemplated) ? unknown : audiences;
}
function ofDriver(manifest) {
  return itemsOf(at(manifest.root, "spec", "tokenRequests")).flatMap((node, index) => {
    if (node.type !== "mapping") return [];
    const { audience, ...lives } = readTokenRequest(node);
    return [
      {
        manifest,
        form: "driver",
        maker: null,
        account: "pods",
        audiences: audience === unknown ? unknown : audience === null ? [] : [audience],
        ...lives,
        bound: null,
        path: `spec.tokenRequests[${index}]`,
        audience: node.fields.get("audience") ?? null,
        holder: [...node.fields.values()][0] ?? fieldAt2(manifest.root, "spec.tokenRequests") ?? null
      }
    ];
  });
}
function ofRequest(manifest) {
  const spec = fieldAt2(manifest.root, "spec");
  if (spec?.value.type !== "mapping") return [];
  const { expirationSeconds, lifetimeSeconds } = readTokenRequest(spec.value);
  return [
    {
      manifest,
      form: "request",
      maker: null,
      account: { name: manifest.name ?? "" },
      audiences: audiencesIn([at(spec.value, "audiences")]),
      expirationSeconds,
      lifetimeSeconds,
      bound: at(spec.value, "boundObjectRef")?.type === "mapping",
      path: "spec",
      audience: spec.value.fields.get("audiences") ?? null,
      holder: spec
    }
  ];
}

// src/model/join/requestedTokens.ts
var secretsStore = { driver: "secrets-store.csi.k8s.io", audience: "vault" };
function tokensAskedFor(model) {
  return (manifest) => requestedTokens(manifest).map(
    (token) => token.audiences !== unknown && token.audiences.length === 0 && isNamedElsewhere(model, token) ? { ...token, audiences: unknown } : token
  );
}
function isNamedElsewhere({ manifests, csiDrivers }, { manifest, path }) {
  switch (manifest.kind) {
    // hashicorp/vault-secrets-operator: api/v1beta1/vaultauth_types.go, Merge: its own audiences, else those of the global object.
    case "VaultAuth":
      return globalOf(manifest) !== void 0;
    case "VaultAuthGlobal":
      return manifests.some(
        (other) => other.kind === "VaultAuth" && globalOf(other) === manifest.name && itemsOf(at(other.root, ...path.split("."), "audiences")).length > 0
      );
    case "SecretProviderClass":
      return csiDrivers.some(
        ({ name: name2, tokenRequests }) => name2 === secretsStore.driver && tokenRequests.some(({ audience }) => audience === secretsStore.audience)
      );
    default:
      return false;
  }
}
function globalOf({ root }) {
  const reference2 = at(root, "spec", "vaultAuthGlobalRef");
  return reference2 === void 0 ? void 0 : stringOf(at(reference2, "name")) ?? null;
}

// src/model/subjects/tokenRequest.ts
var view26 = (model, each) => {
  const tokensOf2 = tokensAskedFor(model);
  return each(
    model.manifests,
    (manifest) => manifest,
    (manifest) => tokensOf2(manifest).map(subjectOf15)
  );
};
function subjectOf15(token) {
  const { manifest, form, maker, account: account2, audiences, audience, holder } = token;
  return {
    type: "tokenRequest",
    facts: {
      object: objectLabel(manifest),
      form,
      product: maker?.product ?? null,
      receiver: maker?.receiver ?? null,
      whose: typeof account2 === "string" ? account2 : "account",
      accountLabel: labelOf2(account2),
      hasAudience: hasAudience(token),
      audienceSettable: maker === null || maker.audiences.length > 0,
      expirationSeconds: factOf(token.expirationSeconds),
      lifetimeSeconds: factOf(token.lifetimeSeconds),
      bound: token.bound
    },
    places: {
      self: keyPlace(manifest, holder ?? void 0, "a token is asked for here"),
      audience: audience === null || audiences === unknown ? void 0 : valuePlace(manifest, audience.value, "for whom the token is"),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    identity: token.path
  };
}
function hasAudience({ maker, audiences }) {
  if (maker?.addsAudience) return true;
  return audiences === unknown ? "unknown" : audiences.length > 0;
}
function labelOf2(account2) {
  if (account2 === "pods") return "the pod's own account";
  if (account2 === "controller") return "the controller's own account";
  return accountLabel(account2.name);
}

// src/model/subjects/tokenReview.ts
var view27 = ({ manifests }, each) => each(
  manifests.filter(
    ({ kind, apiVersion }) => kind === "TokenReview" && groupOf(apiVersion) === "authentication.k8s.io"
  ),
  (manifest) => manifest,
  (manifest) => [subjectOf16(manifest)]
);
function subjectOf16(manifest) {
  const spec = fieldOf(manifest.root, "spec");
  const audiences = at(spec?.value, "audiences");
  return {
    type: "tokenReview",
    facts: { object: objectLabel(manifest), hasAudience: itemsOf(audiences).length > 0 },
    places: {
      self: keyPlace(manifest, spec ?? fieldOf(manifest.root, "kind"), "what is asked"),
      audiences: valuePlace(manifest, audiences, "for whom the token has to be"),
      name: namePlace(manifest)
    },
    object: referenceTo(manifest),
    manifest,
    identity: ""
  };
}

// src/model/subjects/workload.ts
var view28 = (model, each) => {
  const most = placesFor(model.workloads.length);
  return each(model.workloads, manifestOf, (workload) => [subjectOf17(model, workload, most)]);
};
function subjectOf17(model, workload, most) {
  const { manifest, account: account2 } = workload;
  const sharers = sharersOf(workload, most);
  const worth = workloadWorth(model, workload);
  return {
    type: "workload",
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      builtIn: workload.builtIn,
      static: workload.isStatic,
      impersonates: workload.impersonates,
      account: accountFacts(model, workload, sharers.shown),
      automount: automountFacts(workload, needOf(model, workload.account).needed),
      holdsToken: factOf(holdsToken3(workload)),
      usesToken: workload.programs.usesToken,
      tokenReceiver: workload.programs.receiver,
      knownSoftware: workload.programs.software,
      exported: isExported(workload),
      needs: neededBy2(model, workload),
      tokenContainer: printableOrNull(tokenContainerOf(workload)?.name ?? null),
      freeName: printableOrNull(freeAccountName(model, workload))
    },
    places: placesOf3(workload, sharers.shown, most),
    more: { sharers: sharers.more, bindings: Math.max(0, account2.related.length - most) },
    edits: workloadEdits(model, workload),
    ...worth !== void 0 && { worth },
    object: referenceTo(manifest),
    manifest,
    pod: workload,
    identity: podIdentity(workload)
  };
}
function accountFacts(model, workload, sharers) {
  const { account: account2, isStatic } = workload;
  const ifKnown = (fact) => factOf(isStatic ? false : account2.name === unknown ? unknown : fact);
  return {
    name: textFact(account2.name),
    namespace: printableOrNull(account2.namespace),
    needs: accountNeededBy(model, workload),
    known: account2.name !== unknown,
    label: accountLabel(account2.name),
    writtenAs: account2.writtenAs,
    path: account2.path,
    serviceAccountName: written3(account2.serviceAccountName),
    serviceAccount: written3(account2.serviceAccount),
    alias: aliasUse(account2.serviceAccountName, account2.serviceAccount),
    isDefault: ifKnown(account2.name === defaultAccount),
    // What the controller makes is there, though the input does not hold it.
    declared: account2.objects.length === 0 && account2.made ? "unknown" : ifKnown(account2.objects.length > 0),
    namesake: account2.namesake,
    othersDeclared: account2.othersDeclared,
    bound: ifKnown(account2.bound),
    admin: needOf(model, account2).admin,
    lets: isStatic ? null : letsText(model, account2, workload.manifest.source.path),
    cloudIdentity: account2.object?.cloudIdentity?.provider ?? null,
    sharedWith: sharers.map(({ manifest }) => objectLabel(manifest))
  };
}
function written3(field) {
  if (field === null || isNull(field.value)) return null;
  return field.value.type === "scalar" ? printableName(String(field.value.value)) : `a ${field.value.type}`;
}
function aliasUse(name2, alias) {
  const own = nameIn(alias);
  const main = nameIn(name2);
  if (own === null) return null;
  if (main === null) return "alone";
  if (own === unknown || main === unknown) return written3(name2) === written3(alias) ? "same" : "unknown";
  return own === main ? "same" : "different";
}
function automountFacts({ automount, automountSettable }, needed) {
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
    reused: value === true && automount.reused !== null,
    needed,
    requested: pod === true || pod === null && serviceAccount === true
  };
}
function holdsToken3({ tokens }) {
  const own = tokens.filter(({ how }) => how !== "secret");
  if (own.some(({ held: held2 }) => held2 === true)) return true;
  return own.length > 0 ? unknown : false;
}
function isExported({ manifest: { root } }) {
  const status = at(root, "status");
  if (status?.type === "mapping" && status.fields.size > 0) return true;
  return ["uid", "resourceVersion", "creationTimestamp"].some((key) => {
    const node = at(root, "metadata", key);
    return node !== void 0 && !isNull(node);
  });
}
function placesOf3(workload, sharers, most) {
  const { manifest, account: account2, automount, podSpecKey } = workload;
  const name2 = textFact(account2.name);
  const [object = null] = account2.objects;
  const cloud = object?.cloudIdentity;
  return {
    self: namePlace(manifest),
    podSpec: { ...podSpecKey, message: `the pods of ${objectLabel(manifest)}` },
    serviceAccountName: valuePlace(manifest, account2.serviceAccountName?.value, "the account is named here"),
    serviceAccount: keyPlace(
      manifest,
      account2.serviceAccount ?? void 0,
      "the deprecated name of `serviceAccountName`"
    ),
    serviceAccountValue: valuePlace(manifest, account2.serviceAccount?.value, "the account is named here"),
    // An empty value is unset: what is missing is then missing in the pod spec.
    automount: automount.pod === null ? void 0 : valuePlace(manifest, automount.podField?.value, `the pod ${says2(automount.pod)}`),
    account: object === null ? void 0 : accountPlace2(object),
    accountObject: object === null ? void 0 : valuePlace(object.manifest, object.manifest.root, objectLabel(object.manifest)),
    firstSharer: firstSharerPlace(workload),
    tokenContainer: valuePlace(
      manifest,
      tokenContainerOf(workload)?.node,
      "the container that uses the token"
    ),
    accountAutomount: object === null ? void 0 : accountAutomountPlace(object),
    value: decidingValue(workload),
    bindings: bindingPlaces(account2.related, name2, most),
    sharers: sharers.flatMap(({ manifest: manifest2 }) => namePlace(manifest2) ?? []),
    containers: receiverPlaces(workload),
    reads: workload.programs.reads.map((place) => ({ ...place, message: "reads the token here" })),
    cloudIdentity: cloud ? { ...cloud.place, message: `the account '${name2}' has a cloud identity` } : void 0
  };
}
function decidingValue({ automount, account: account2, podSpecKey, manifest }) {
  const { object } = account2;
  if (automount.decidedBy !== "serviceAccount" || object === null) return void 0;
  const place = accountAutomountPlace(object);
  if (place?.valuesKey === void 0) return void 0;
  const { source, span } = podSpecKey;
  const pod = { source, span, message: `${objectLabel(manifest)} gets the token` };
  return { ...place, via: [...place.via ?? [], pod] };
}
function tokenContainerOf({ programs, containers }) {
  const [name2] = programs.users;
  if (name2 === void 0 || programs.users.length > 1) return void 0;
  return containers.find((container2) => container2.name === name2 && container2.kind !== "ephemeral");
}
function firstSharerPlace({ sharers }) {
  const [first] = sharers;
  return first && { ...first.podSpecKey, message: "the first that runs as it" };
}
function accountPlace2({ manifest, automount }) {
  const label2 = objectLabel(manifest);
  return namePlace(manifest, automount === null ? `${label2} ${says2(automount)}` : label2);
}
function accountAutomountPlace(account2) {
  const { manifest, automountField, automount, name: name2 } = account2;
  return valuePlace(
    manifest,
    automountField?.value,
    `the account '${printableName(name2)}' ${says2(automount)}`
  );
}
function says2(flag) {
  if (flag === null) return "says nothing about automount";
  return flag === unknown ? "decides about automount here" : `says \`${flag}\` here`;
}
function receiverPlaces({ manifest, automount, containers }) {
  const receivers = new Set(automount.containers);
  return containers.flatMap(({ name: name2, node }) => {
    const message = `the container '${printableName(name2)}' gets the token`;
    return receivers.has(name2) && valuePlace(manifest, at(node, "name"), message) || [];
  });
}
function sharersOf({ sharers, manifest }, most) {
  const first = sharers.slice(0, most + 1);
  const shown4 = first.filter((each) => !isSameObject2(each.manifest, manifest)).slice(0, most);
  return { shown: shown4, more: Math.max(0, sharers.length - 1 - shown4.length) };
}

// src/model/subjects/generated/views.ts
var views = {
  accountSecret: view,
  azureLabel: view2,
  binding: view3,
  boundSubject: view4,
  cloudExpiration: view5,
  command: view6,
  committedToken: view7,
  controlPlane: view8,
  credentialProvider: view9,
  csiDriver: view10,
  encryption: view11,
  field: view12,
  grant: view13,
  heldToken: view14,
  hostPath: view15,
  inertRule: view16,
  processSharing: view17,
  secret: view18,
  secretProblem: view19,
  secretUse: view20,
  sentToken: view21,
  serviceAccount: view22,
  staticToken: view23,
  token: view24,
  tokenMount: view25,
  tokenRequest: view26,
  tokenReview: view27,
  workload: view28
};

// src/model/subjects/subjects.ts
function subjectsOf4(model, { asked, guard = unguarded } = {}) {
  return Object.entries(views).flatMap(([type, view29]) => {
    if (asked !== void 0 && !asked.has(type)) return [];
    const during = `making the subject '${type}'`;
    const each = (items2, of3, make) => items2.flatMap(
      (item) => guard(
        during,
        () => placeOf2(of3(item), of3(item).root),
        [],
        () => make(item)
      )
    );
    return guard(
      during,
      () => null,
      [],
      () => view29(model, each)
    );
  });
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
var byKind4 = new Map(rows2.map(([group2, kind, paths]) => [`${group2}/${kind}`, paths]));
function chartPaths(apiVersion, kind) {
  return byKind4.get(`${groupOf(apiVersion)}/${kind}`);
}

// src/source/kustomize.ts
var fileName = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/;
function kustomizePatches(readings) {
  const patches = /* @__PURE__ */ new Map();
  for (const reading of readings) {
    const from = reading.source.path;
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    for (const root of kustomizationsOf(reading)) {
      for (const named4 of patchPathsOf(root)) {
        const path = resolved(from, named4);
        if (path?.startsWith(folder) && !patches.has(path)) patches.set(path, from);
      }
    }
  }
  return patches;
}
function isKustomizationFile(path) {
  return fileName.test(path);
}
function kustomizationsOf({ roots, manifests }) {
  if (roots !== void 0) return roots;
  return manifests.filter(
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
function resolved(from, named4) {
  if (named4 === "" || named4.startsWith("/") || /[\r\n]|^\w+:\/\//.test(named4)) return void 0;
  const segments = from.split("/").slice(0, -1);
  for (const segment of named4.split("/")) {
    if (segment === "..") {
      if (segments.pop() === void 0) return void 0;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

// src/source/charts.ts
function chartObjects(manifests) {
  const found = [];
  for (const manifest of manifests) {
    const { root, apiVersion, kind, namespace, name: name2 } = manifest;
    if (!chartPaths(apiVersion, kind)?.some((path) => leadsSomewhere(root, path))) continue;
    const { source, span } = placeOf2(manifest, root);
    found.push({
      path: source.path,
      reason: "chart-elsewhere",
      line: lineOf(source, span.start),
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
        ...named3(at(root, "helmCharts"), "name", "helmCharts"),
        ...named3(at(root, "helmChartInflationGenerator"), "chartName", "helmChartInflationGenerator")
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
function named3(list3, key, kind) {
  return itemsOf(list3).map((node) => ({ node, kind, name: stringOf(at(node, key)) ?? null }));
}
function leadsSomewhere(root, path) {
  let here = [root];
  for (const step2 of path.split(".")) {
    const key = step2.endsWith("[]") ? step2.slice(0, -2) : step2;
    const next = here.map((node) => at(node, key)).filter((node) => node !== void 0);
    here = key === step2 ? next : next.flatMap(itemsOf);
  }
  return here.some((node) => node.type !== "scalar" || node.value !== null && node.value !== "");
}

// src/source/kustomizeFiles.ts
function kustomizeUnread(readings) {
  const read = new Set(readings.map(({ source }) => source.path));
  const unread = /* @__PURE__ */ new Set();
  for (const reading of readings) {
    for (const root of kustomizationsOf(reading)) {
      for (const resource of itemsOf(at(root, "resources"))) {
        const path = resolved(reading.source.path, stringOf(resource) ?? "");
        if (path !== void 0 && isFileName(path) && !read.has(path)) unread.add(path);
      }
    }
  }
  const folders = foldersOf(read);
  return [...unread].filter((path) => !folders.has(path)).map((path) => ({ path, reason: "unread-resource" }));
}
function foldersOf(paths) {
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function isFileName(path) {
  return /\.[a-z]\w*$/i.test(path) && !/\.(?:ya?ml|json|git)$/i.test(path) && !/^[\w-]+\.\w+\//.test(path);
}

// src/kubernetes/carriers.ts
var carriers = [
  // openshift/api: template/v1; openshift/library-go: pkg/template/templateprocessing/template.go, stripNamespace
  { group: "template.openshift.io", kinds: ["Template"], path: ["objects"], dropsNamespaces: true },
  // open-cluster-management-io/api: work/v1/types.go, ManifestsTemplate; a replica set makes such works
  {
    group: "work.open-cluster-management.io",
    kinds: ["ManifestWork"],
    path: ["spec", "workload", "manifests"]
  },
  {
    group: "work.open-cluster-management.io",
    kinds: ["ManifestWorkReplicaSet"],
    path: ["spec", "manifestWorkTemplate", "workload", "manifests"]
  },
  // openshift/hive: apis/hive/v1/syncset_types.go, SyncSetCommonSpec
  { group: "hive.openshift.io", kinds: ["SyncSet", "SelectorSyncSet"], path: ["spec", "resources"] },
  // tektoncd/triggers: pkg/apis/triggers/v1beta1/trigger_template_types.go, TriggerTemplateSpec
  { group: "triggers.tekton.dev", kinds: ["TriggerTemplate"], path: ["spec", "resourcetemplates"] }
];
function carrierOf(apiVersion, kind) {
  const group2 = apiVersion === "v1" && kind === "Template" ? "template.openshift.io" : groupOf(apiVersion);
  return carriers.find((one) => one.group === group2 && one.kinds.includes(kind));
}

// src/source/objects.ts
function objectsOf(source, root, document) {
  const apiVersion = stringOf(at(root, "apiVersion"));
  const kind = stringOf(at(root, "kind"));
  if (root.type !== "mapping") return void 0;
  if (!apiVersion || !kind) return isK3sConfiguration(root) ? k3sObject(source, root, document) : void 0;
  const carrier = carrierOf(apiVersion, kind);
  const path = carrier?.path ?? ["items"];
  const items2 = at(root, ...path);
  if (!(carrier !== void 0 || kind.endsWith("List")) || items2 === void 0) {
    return { manifests: [manifestOf2(source, root, apiVersion, kind, document)], problems: [] };
  }
  const manifests = [];
  const problems = [];
  if (items2.type !== "sequence") {
    const isNull2 = items2.type === "scalar" && items2.value === null;
    if (!isNull2) problems.push(problem2(`\`${path.join(".")}\` of a ${kind} must be a list`, items2));
    return { manifests, problems };
  }
  const itemKind = carrier === void 0 ? kind.slice(0, -"List".length) : "";
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
      const manifest = manifestOf2(source, item, itemApiVersion, itemKindHere, document);
      manifests.push(carrier?.dropsNamespaces ? inProject(manifest) : manifest);
    }
  }
  return { manifests, problems };
}
function isK3sConfiguration({ fields }) {
  return Object.keys(k3sArguments).some((key) => fields.has(key)) && !fields.has("apiVersion") && !fields.has("kind");
}
function k3sObject(source, root, document) {
  const { apiVersion, kind } = k3sConfiguration;
  const manifest = manifestOf2(source, root, apiVersion, kind, document);
  return {
    manifests: [{ ...manifest, name: source.path.slice(source.path.lastIndexOf("/") + 1) }],
    problems: []
  };
}
function inProject(manifest) {
  return manifest.namespace?.includes("${") ? manifest : { ...manifest, namespace: null };
}
function manifestOf2(source, root, apiVersion, kind, document) {
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
var rbac2 = "rbac.authorization.k8s.io/v1";
function permission(manifest, item, index, scope, accounts) {
  const account2 = at(item, "serviceAccountName");
  const name2 = stringOf(account2);
  if (account2 === void 0 || !name2) return [];
  const rules2 = at(item, "rules") ?? list2(account2.span, []);
  const namespace = at(manifest.root, "metadata", "namespace") ?? text(account2.span, null);
  const roleName2 = text(account2.span, `${manifest.name ?? ""}-${name2}-${index}`);
  const metadata = (of3) => mapping(account2.span, scope === "Cluster" ? { name: of3 } : { name: of3, namespace });
  const make = (apiVersion, kind, more) => {
    const written4 = { apiVersion: text(account2.span, apiVersion), kind: text(account2.span, kind), ...more };
    const root = mapping(item.span, written4);
    const own = kind.startsWith("Cluster") ? null : manifest.namespace;
    const { source, document, origins } = manifest;
    const shared = origins === void 0 ? { source, document } : { source, document, origins };
    return {
      ...shared,
      root,
      apiVersion,
      kind,
      name: stringOf(at(root, "metadata", "name")) ?? null,
      namespace: own
    };
  };
  const subject = mapping(account2.span, {
    kind: text(account2.span, "ServiceAccount"),
    name: account2,
    namespace
  });
  const roleRef = mapping(account2.span, {
    apiGroup: text(account2.span, "rbac.authorization.k8s.io"),
    kind: text(account2.span, `${scope}Role`),
    name: roleName2
  });
  const made2 = [
    make(rbac2, `${scope}Role`, { metadata: metadata(roleName2), rules: rules2 }),
    make(rbac2, `${scope}RoleBinding`, {
      metadata: metadata(roleName2),
      roleRef,
      subjects: list2(account2.span, [subject])
    })
  ];
  if (accounts.has(name2)) return made2;
  accounts.add(name2);
  return [
    make("v1", "ServiceAccount", { metadata: mapping(account2.span, { name: account2, namespace }) }),
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
var words4 = /service-?account|automount|audience|expiration|containers|token|secret/i;
function isMarked(documentText) {
  return marks.some((mark) => documentText.includes(mark));
}
function isDefinition(apiVersion, kind) {
  return kind === "CustomResourceDefinition" && (apiVersion?.startsWith("apiextensions.k8s.io/") ?? false);
}
function relevance(documentText) {
  const marked = isMarked(documentText);
  let speaks;
  let configures;
  return ({ apiVersion, kind }) => {
    if (marked) return true;
    if (isDefinition(apiVersion, kind)) return false;
    const group2 = groupOf(apiVersion);
    const isConfigMap = kind === "ConfigMap" && group2 === "";
    if (isKubernetesGroup(group2) && !isConfigMap) return true;
    if (makesPodsUnsaid(apiVersion, kind) || chartPaths(apiVersion, kind) !== void 0) return true;
    if (clusterConfigurationPath(group2, kind ?? "") !== void 0) return true;
    if (isConfigMap) {
      configures ??= configurationKeys.test(documentText);
      if (configures) return true;
    }
    speaks ??= words4.test(documentText);
    return speaks;
  };
}
function isKubernetesGroup(group2) {
  return !group2.includes(".") || group2.endsWith(".k8s.io");
}

// src/source/template.ts
var actions = [
  ["{{", "}}"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["<%", "%>"]
];
var variable = /@[A-Z][A-Z0-9_]*@/g;
var placeholder3 = /\{[A-Za-z_][\w.-]{0,99}\}|<[A-Za-z_][\w .-]{0,99}>|%[A-Za-z_][\w.]{0,99}%|%\([A-Za-z_]\w{0,99}\)[a-z]|[$%]\{[^{}\r\n]{1,200}\}|\$\([^()\r\n]{1,200}\)|\$[A-Za-z_]\w{0,99}|@[A-Za-z][\w.-]{0,99}@|__[A-Za-z0-9][A-Za-z0-9_]{0,98}__/g;
var leading = /^[ \t]*(?:- +)*(?:["'\w./-]+:[ \t]+)?(?:\{\{|\{%|\{#|<%)/m;
function mentionsTemplate(text2) {
  return actions.some(([open]) => text2.includes(open)) || text2.search(variable) >= 0;
}
function isUnfilledTemplate(text2) {
  const actions2 = mentionsTemplate(text2);
  const masked = actions2 ? maskActions(text2) : text2;
  if (actions2 && (parses(filled2(masked)) || leading.test(text2))) return true;
  const all2 = masked.replace(placeholder3, mask);
  return all2 !== masked && parses(filled2(all2));
}
function parses(text2) {
  return !("error" in parseYaml(text2, 0, text2.length));
}
var mask = "";
function filled2(masked) {
  return masked.replace(/^[ \t]*(?:\u0001[ \t]*)+$/gm, "").replaceAll(mask, "x");
}
function maskActions(text2) {
  let masked = text2.replace(variable, mask);
  for (const [open, close] of actions) {
    const pieces = [];
    let from = 0;
    for (let at2 = masked.indexOf(open); at2 !== -1; at2 = masked.indexOf(open, from)) {
      const end = masked.indexOf(close, at2 + 2);
      if (end === -1) break;
      pieces.push(masked.slice(from, at2), mask);
      from = end + 2;
    }
    masked = pieces.join("") + masked.slice(from);
  }
  return masked;
}
function isHelmTemplate(path, text2, charts) {
  if (!text2.includes("{{") || !hasAction(text2)) return false;
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
function hasAction(text2) {
  return text2.split("\n").some((line) => line.includes("{{") && !/^\s*#/.test(line));
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
  const reader = new Reader2(source, passOver);
  reader.read();
  return reader.reading();
}
var Reader2 = class {
  #source;
  #passOver;
  #manifests = [];
  #problems = [];
  /** Problems that count only if the file turns out to be meant for Kubernetes. */
  #suspected = [];
  #skipped = [];
  #comments = [];
  #roots;
  #mayHoldDefinitions;
  #wantsComments;
  #defects = new Defects();
  #objects = 0;
  #documents = 0;
  #hasContent = false;
  constructor(source, passOver) {
    this.#source = source;
    this.#passOver = passOver;
    this.#roots = isKustomizationFile(source.path) ? [] : void 0;
    this.#wantsComments = source.text.includes("sa-lint");
    this.#mayHoldDefinitions = passOver && source.text.includes("CustomResourceDefinition");
  }
  read() {
    const { text: text2 } = this.#source;
    this.#guarded({ start: 0, end: text2.length }, () => this.#readText(text2));
  }
  #readText(text2) {
    this.#hasContent = contentStart(text2, 0, text2.length) !== void 0;
    if (/^\s*\{/.test(text2)) this.#readJsonStream();
    else this.#readYamlStream(0);
  }
  /** A document that we fail at costs no other. */
  #guarded(span, work) {
    const place = () => ({ source: this.#source, span });
    this.#defects.guard("reading a document", place, void 0, work);
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
      skipped = [{ path, reason: isTemplate ? "template" : this.#noObject() }];
    }
    return {
      source,
      manifests: this.#manifests,
      problems,
      skipped,
      objects: this.#objects,
      comments: this.#comments,
      ...this.#roots !== void 0 && { roots: this.#roots },
      ...this.#defects.found.length > 0 && { defects: this.#defects.found }
    };
  }
  #noObject() {
    const { text: text2, damage } = this.#source;
    if (text2.includes("\0")) return "binary";
    if (damage !== void 0) return "invalid-encoding";
    return this.#hasContent ? "not-kubernetes" : "empty";
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
      const parsed = parseJson(text2, start);
      if ("error" in parsed) {
        const isYaml = text2.startsWith("---", start) || !path.endsWith(".json");
        if (count <= 1 && isYaml)
          this.#readYamlStream(Math.max(end, text2.lastIndexOf("\n", start) + 1), parsed.error);
        else this.#refuse(parsed.error, { start, end: text2.length });
        return;
      }
      end = parsed.end;
      count += 1;
      this.#guarded({ start, end }, () => this.#accept(parsed.node, { start, end }));
    }
  }
  #readYamlStream(from, jsonError) {
    const { text: text2 } = this.#source;
    const { documents, badSeparators } = splitDocuments(text2, from);
    for (const document of documents)
      this.#guarded(
        document,
        () => this.#readYaml(document, document.start === from ? jsonError : void 0)
      );
    for (const span of badSeparators) {
      if (mentionsTemplate(text2.slice(span.start, span.end))) continue;
      const detail = "a line that starts with '---' holds more than a comment";
      this.#suspected.push({ problem: "syntax-error", detail, span });
    }
  }
  #readYaml(document, jsonError) {
    const { text: text2, damage } = this.#source;
    const { start, end } = document;
    if (damage !== void 0 && damage >= start && damage < end) {
      this.#refuse({ detail: "a byte here is no UTF-8", span: { start: damage, end: damage + 1 } }, document);
      return;
    }
    if (this.#passesOver(document)) return;
    const options = this.#wantsComments ? { onComment: this.#onComment } : {};
    if (options.onComment !== void 0) this.#readSeparatorComment(document);
    const parsed = parseYaml(text2, start, end, options);
    if ("error" in parsed) {
      const isJson = jsonError !== void 0 && /^\s*\{\s*"/.test(text2);
      this.#refuse(isJson ? jsonError : parsed.error, document);
      return;
    }
    if (parsed.node !== void 0) this.#accept(parsed.node, document);
    else this.#documents += 1;
    this.#reportDropped(parsed, document);
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
    this.#roots?.push(root);
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
    const kept2 = this.#passOver ? applied.filter(relevance(this.#source.text.slice(start, end))) : applied;
    for (const manifest of kept2) this.#manifests.push(manifest, ...impliedObjects(manifest));
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
    const isList2 = root.type === "sequence";
    const problem3 = {
      problem: "syntax-error",
      detail: isList2 ? "the document is a list, and kubectl reads only objects" : "the document is no object, only a value",
      span: { start: root.span.start, end: firstLineEnd(this.#source.text, root.span) }
    };
    const holdsObjects = isList2 && root.items.some((item) => objectsOf(this.#source, item, { index: 0, span: item.span }));
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

// src/source/whole.ts
function isWhole({ root, apiVersion, kind }) {
  if (at(root, "$patch") !== void 0) return false;
  const spec = at(root, "spec");
  switch (`${groupOf(apiVersion)}/${kind}`) {
    case "/Pod":
      return hasContainers(spec);
    case "apps/Deployment":
    case "apps/StatefulSet":
    case "apps/DaemonSet":
    case "apps/ReplicaSet":
      return at(spec, "selector") !== void 0 && hasContainers(at(spec, "template", "spec"));
    case "batch/Job":
      return isJob(spec);
    case "batch/CronJob":
      return at(spec, "schedule") !== void 0 && isJob(at(spec, "jobTemplate", "spec"));
    case "/Secret":
      return at(root, "type") !== void 0 && at(root, "metadata", "annotations") !== void 0;
    case "rbac.authorization.k8s.io/RoleBinding":
    case "rbac.authorization.k8s.io/ClusterRoleBinding":
      return at(root, "roleRef") !== void 0 && at(root, "subjects") !== void 0;
    default:
      return false;
  }
}
function isJob(spec) {
  const pod = at(spec, "template", "spec");
  return at(pod, "restartPolicy") !== void 0 && hasContainers(pod);
}
function hasContainers(pod) {
  const containers = itemsOf(at(pod, "containers"));
  return containers.length > 0 && containers.every((one) => at(one, "name") !== void 0 && at(one, "image") !== void 0);
}

// src/lint.ts
function lint(sources, options) {
  return judge(understand(readSources(sources, options)), options);
}
function readSources(sources, { charts, rendered = [] }) {
  const replaced = new Set(rendered.map(({ source }) => source.path));
  const readings = [];
  for (const source of sources) if (!replaced.has(source.path)) readings.push(readSource(source, { charts }));
  return [...readings, ...rendered];
}
function understand(readings) {
  const defects = new Defects();
  const step2 = (during, otherwise, work) => defects.guard(during, () => null, otherwise, work);
  const patchPaths = step2(
    "looking for patches of kustomizations",
    /* @__PURE__ */ new Map(),
    () => kustomizePatches(readings)
  );
  const manifests = readings.flatMap((reading) => reading.manifests);
  const claimed = manifests.filter(({ source }) => patchPaths.has(source.path));
  const patches = new Set(claimed.filter((manifest) => !isWhole(manifest)));
  const judged2 = manifests.filter((manifest) => !patches.has(manifest));
  const model = step2(
    "joining all objects",
    { ...emptyModel, manifests: judged2 },
    () => buildModel(judged2, defects.guard)
  );
  return {
    readings,
    model,
    claimed: claimed.filter((manifest) => !patches.has(manifest)).map((manifest) => {
      const { source, span } = placeOf2(manifest, manifest.root);
      return {
        path: source.path,
        line: lineOf(source, span.start),
        by: patchPaths.get(manifest.source.path)
      };
    }),
    skipped: [
      ...readings.flatMap(({ skipped }) => skipped).map((each) => asPatch(each, patchPaths)),
      ...notJudged([...patches], "kustomize-patch"),
      ...notJudged(model.partial, "partial-object"),
      ...step2("looking for charts", [], () => chartObjects(model.manifests)),
      ...step2("looking for charts of kustomizations", [], () => kustomizeCharts(readings)),
      ...step2("looking for files of kustomizations", [], () => kustomizeUnread(readings))
    ],
    defects: [...readings.flatMap((reading) => reading.defects ?? []), ...defects.found]
  };
}
function judge(understanding, options) {
  const { readings, model, claimed, skipped } = understanding;
  const { rules: rules2, settings } = options;
  const defects = new Defects();
  const { guard } = defects;
  const asked = new Set(rules2.map(({ rule: rule2 }) => rule2.subject));
  const subjects = [
    ...subjectsOf4(model, { asked, guard }),
    ...guard(
      "looking at documents",
      () => null,
      [],
      () => documentSubjects(readings)
    )
  ];
  const matches2 = match2(subjects, rules2, settings, guard);
  const outcome = guard(
    "what silences findings",
    () => null,
    { findings: matches2.map(({ finding }) => finding), suppressed: [], subjects: [] },
    () => suppress(matches2, readings, model, options)
  );
  const about = match2(outcome.subjects, rules2, settings, guard);
  const findings = mergedByRoot([...outcome.findings, ...about.map(({ finding }) => finding)]);
  const summary = {
    files: readings.length,
    objects: readings.reduce((sum, { objects }) => sum + objects, 0),
    workloads: model.workloads.filter(({ impersonates }) => !impersonates).length,
    undecided: model.workloads.filter(({ account: account2, isStatic }) => !isStatic && account2.name === unknown).length,
    claimed,
    skipped
  };
  return resultOf(findings, outcome.suppressed, summary, [...understanding.defects, ...defects.found]);
}
function asPatch(skipped, patchPaths) {
  const isPatch = skipped.reason === "not-kubernetes" && patchPaths.has(skipped.path);
  return isPatch ? { ...skipped, reason: "kustomize-patch" } : skipped;
}
function notJudged(manifests, reason) {
  return manifests.map((manifest) => {
    const { source, span } = placeOf2(manifest, manifest.root);
    return { path: source.path, reason, line: lineOf(source, span.start) };
  });
}

// src/rules/jsonType.ts
function hasType(value, type) {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/rules/pattern.ts
var longestPattern = 200;
var mostInstructions = 2e3;
function readPattern(source) {
  if (source.length > longestPattern) return { problem: `it is longer than ${longestPattern} characters` };
  try {
    const program = [];
    emit(new Reader3(source).whole(), program);
    program.push({ op: "match" });
    return { test: (text2) => run2(program, text2) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}
var Reader3 = class {
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
    const named4 = classes[character];
    if (named4 !== void 0) return named4;
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
  let step2 = 0;
  const follow = (from, into, atStart, atEnd) => {
    const open = [from];
    for (let at2 = open.pop(); at2 !== void 0; at2 = open.pop()) {
      if (reached[at2] === step2) continue;
      reached[at2] = step2;
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
    step2 += 1;
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
  ["contains", contains3],
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
function items(operand) {
  const condition = conditionOf(operand);
  return (value, data) => !Array.isArray(value) || value.every((item) => condition(item, data));
}
function contains3(operand) {
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
function withOperand(operand, judge3) {
  if (!isObject(operand)) return (value) => judge3(value, operand);
  const name2 = String(operand.$data).replace("/options/", "");
  return (value, data) => judge3(value, data.options[name2]);
}

// src/rules/compile.ts
function compileRule(rule2) {
  return {
    rule: rule2,
    matches: whenAsked(rule2.when),
    cases: rule2.cases.map((one) => whenAsked(one.when)),
    edits: rule2.edit.map(({ when }) => when === void 0 ? () => true : whenAsked(when))
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
        "message": "{object} takes the token of {account.label}, although the account says 'automountServiceAccountToken: false': the pod wins. The account is bound to a role{account.lets}, so this may be the one pod that needs the token: make sure that it is."
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
    "edit": [],
    "cause": [],
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
            },
            "reused": {
              "const": false
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
                "automount": {
                  "properties": {
                    "needed": {
                      "const": false
                    }
                  }
                },
                "usesToken": {
                  "const": false
                }
              }
            },
            {
              "properties": {
                "tokenReceiver": {
                  "type": "string"
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
            "tokenReceiver": {
              "type": "string"
            },
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} sends the automatic token of {account.label} to {tokenReceiver}, to log in there. It is a token for the Kubernetes API: {tokenReceiver}, and whoever gets into one of the containers ({automount.containers}), can use it there for up to a year.",
        "fix": "Log in with a token that is good for nothing else: a projected `serviceAccountToken` with `path: token`, `expirationSeconds: 3600` and an `audience` of its own, such as `vault`, mounted into the one container that logs in. Let the role of {tokenReceiver} ask for that audience, and set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) unless a container calls the Kubernetes API as well."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                },
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role{account.lets}, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
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
                },
                "needed": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. A program in its pods uses it, so it is needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` there, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                },
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                },
                "isDefault": {
                  "const": true
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of the service account 'default' only because nothing turns it off. The account is bound to a role{account.lets}, perhaps for another pod that uses it, and whoever gets into one of its containers ({automount.containers}) has those rights for up to a year.",
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
            "automount": {
              "properties": {
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role{account.lets}, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` on the ServiceAccount, to say that the token is meant: Knative refuses it in the pod spec."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role{account.lets}, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` there, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                },
                "needed": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label} only because nothing turns it off, and the account is bound to a role{account.lets}. Whoever gets into one of its containers ({automount.containers}) has those rights for up to a year.",
        "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`). If a container does call the Kubernetes API, bind the account to a role with just the requests that it makes, and mount a one-hour projected token into that container (`sa-lint explain automount/automounted-token` shows how)."
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
        "message": "{object} gets the token of {account.label}, for which no binding here shows a need. A {kind} cannot turn the token off itself, and the account does not; a thief can use it for up to a year.",
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
        "message": "{object} asks for the token of {account.label}, for which no binding here shows a need. The pod says 'automountServiceAccountToken: true', and whoever gets into one of its containers ({automount.containers}) can use the token for up to a year."
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
        "message": "{object} gets the token of {account.label}, because the account says 'automountServiceAccountToken: true'. No binding here shows a need for it, and whoever gets into a container ({automount.containers}) can use the token for up to a year."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "namesake": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, because neither the pod turns it off nor an account of its namespace: the ServiceAccount of that name in these files is for another one. Whoever gets into one of its containers ({automount.containers}) can use the token at the API server for up to a year."
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
      "value",
      "podSpec"
    ],
    "related": [
      "reads",
      "accountAutomount",
      "account",
      "bindings"
    ],
    "chain": [],
    "edit": [
      {
        "cause": "value",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "serviceAccount"
                }
              }
            },
            "account": {
              "properties": {
                "needs": {
                  "const": null
                }
              }
            }
          }
        },
        "steps": [
          {
            "write": "value",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "value",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "pod"
                }
              }
            },
            "needs": {
              "const": null
            }
          }
        },
        "steps": [
          {
            "write": "automount",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in these pods loses its token."
      },
      {
        "cause": "account",
        "when": {
          "properties": {
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": false
                }
              }
            }
          }
        },
        "steps": [
          {
            "create": {
              "apiVersion": "v1",
              "kind": "ServiceAccount",
              "metadata": {
                "name": "{account.name}",
                "namespace": "{account.namespace}"
              },
              "automountServiceAccountToken": false
            },
            "beside": "firstSharer"
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "account",
        "when": {
          "properties": {
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": true
                }
              }
            }
          }
        },
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "accountObject",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "pod",
        "when": {
          "properties": {
            "needs": {
              "const": null
            },
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                }
              }
            }
          }
        },
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "podSpec",
            "to": false,
            "after": "serviceAccountName"
          }
        ],
        "unsafe": "What calls the Kubernetes API in these pods loses its token."
      },
      {
        "cause": "pod",
        "when": {
          "properties": {
            "builtIn": {
              "const": true
            },
            "tokenReceiver": {
              "const": null
            },
            "tokenContainer": {
              "type": "string"
            },
            "account": {
              "properties": {
                "isDefault": {
                  "const": false
                }
              }
            }
          }
        },
        "steps": [
          {
            "add": {
              "name": "api-token",
              "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount",
              "readOnly": true
            },
            "to": "volumeMounts",
            "in": "tokenContainer"
          },
          {
            "add": {
              "name": "api-token",
              "projected": {
                "sources": [
                  {
                    "serviceAccountToken": {
                      "path": "token",
                      "expirationSeconds": 3600
                    }
                  },
                  {
                    "configMap": {
                      "name": "kube-root-ca.crt",
                      "items": [
                        {
                          "key": "ca.crt",
                          "path": "ca.crt"
                        }
                      ]
                    }
                  },
                  {
                    "downwardAPI": {
                      "items": [
                        {
                          "path": "namespace",
                          "fieldRef": {
                            "fieldPath": "metadata.namespace"
                          }
                        }
                      ]
                    }
                  }
                ]
              }
            },
            "to": "volumes",
            "in": "podSpec"
          },
          {
            "set": "automountServiceAccountToken",
            "in": "podSpec",
            "to": false,
            "after": "serviceAccountName"
          }
        ],
        "unsafe": "Only the container '{tokenContainer}' has a token then, of one hour; what reads it only once stops working."
      },
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs the token"
      }
    ],
    "cause": [
      "value",
      "account",
      "pod"
    ],
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
    "edit": [],
    "cause": [],
    "message": "{object} gives the token of {account.label} to {automount.containerCount} containers ({automount.containers}). Whoever gets into any one of them, a sidecar or an init container too, can speak to the API server as this account.",
    "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it only (`sa-lint explain automount/token-in-every-container` shows how).",
    "options": {},
    "aliases": []
  },
  {
    "id": "cloud/cloud-identity-on-default-account",
    "title": "The account 'default' carries a cloud identity",
    "severity": "error",
    "profile": "recommended",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "isDefault": {
          "const": true
        },
        "cloudIdentity": {
          "type": "string"
        }
      }
    },
    "cases": [],
    "at": [
      "cloudIdentity",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} carries an identity of the cloud ({cloudIdentity}). Every pod of its namespace that names no account acts in the cloud with it, without having asked for it.",
    "fix": "Move the annotation to a ServiceAccount of its own, and name that in the one workload that needs the cloud.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cloud/cloud-token-expiration",
    "title": "A cloud token with a wrong lifetime",
    "severity": "warning",
    "profile": "recommended",
    "subject": "cloudExpiration",
    "when": {
      "anyOf": [
        {
          "properties": {
            "outOfRange": {
              "const": true
            }
          }
        },
        {
          "properties": {
            "seconds": {
              "type": "number",
              "exclusiveMinimum": {
                "$data": "/options/maxSeconds"
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
            "provider": {
              "const": "azure"
            },
            "outOfRange": {
              "const": true
            }
          }
        },
        "message": "{object} asks for Azure tokens of {seconds} seconds. The webhook takes 3600 to 86400 and refuses the pods of anything else."
      },
      {
        "when": {
          "properties": {
            "provider": {
              "const": "aws"
            },
            "outOfRange": {
              "const": true
            }
          }
        },
        "message": "{object} asks for AWS tokens of {seconds} seconds, less than the {minimum} that there are. The webhook raises it, so the token lives longer than the line says."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for tokens of the cloud that live {seconds} seconds, more than the {options.maxSeconds} that are allowed. Whoever copies one out of the pod acts in the cloud for as long.",
    "fix": 'Write `{annotation}: "3600"`. The kubelet renews the file in time, and the SDKs read it again.',
    "options": {
      "maxSeconds": 86400
    },
    "aliases": []
  },
  {
    "id": "cloud/misplaced-workload-identity",
    "title": "Azure's label stands where the webhook does not look",
    "severity": "warning",
    "profile": "recommended",
    "subject": "azureLabel",
    "when": {
      "properties": {
        "where": {
          "enum": [
            "account",
            "object",
            "annotation"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "where": {
              "const": "account"
            }
          }
        },
        "message": "The pods of {object} lack the label `azure.workload.identity/use`; it stands on their ServiceAccount. There it does nothing, so they get no token for Azure, and the usual way out is a password that never expires."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "pod"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "The pods of {object} lack the label `azure.workload.identity/use`; it stands beside their labels. There it does nothing, so they get no token for Azure, and the usual way out is a password that never expires.",
    "fix": 'Write `azure.workload.identity/use: "true"` under the labels of the pod template (`spec.template.metadata.labels`).',
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
    "message": "{object} sets no upper limit for the lifetime of tokens. Whoever may create one for an account can keep it for 136 years, and no list shows that it exists.",
    "fix": "Set `--service-account-max-token-expiration=24h` (at least one hour). Longer requests are shortened with a warning, not refused.",
    "options": {},
    "aliases": []
  },
  {
    "id": "commands/copied-token",
    "title": "Token taken out of its volume",
    "severity": "warning",
    "profile": "recommended",
    "subject": "command",
    "when": {
      "properties": {
        "hazard": {
          "const": "copied"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "into": {
              "const": "environment"
            }
          }
        },
        "message": "{object} exports the service-account token in the variable '{program}'. It is not renewed there, and every program, crash dump and `/proc` entry of the container shows it."
      },
      {
        "when": {
          "properties": {
            "into": {
              "const": "kubeconfig"
            }
          }
        },
        "message": "{object} writes the service-account token into a kubeconfig. It is not renewed there, and whoever reads that file has the token for as long as it is valid."
      },
      {
        "when": {
          "properties": {
            "into": {
              "const": "secret"
            }
          }
        },
        "message": "{object} writes the service-account token into a Secret. Whoever may read Secrets of that namespace then has it, and it is not renewed there."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "workload"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "'{program}' in {object} copies the service-account token into a file. The copy is not renewed, and whoever reads that place has the token for as long as it is valid.",
    "fix": "Read the token where it is mounted, each time it is needed (`curl -H @-`, `--token-file`, or the client's in-cluster configuration). For another container, mount a `serviceAccountToken` projection there instead.",
    "options": {},
    "aliases": []
  },
  {
    "id": "commands/long-created-token",
    "title": "Token created for a long time",
    "severity": "warning",
    "profile": "recommended",
    "subject": "command",
    "when": {
      "properties": {
        "hazard": {
          "const": "created"
        }
      },
      "anyOf": [
        {
          "properties": {
            "seconds": {
              "type": "number",
              "exclusiveMinimum": {
                "$data": "/options/maxSeconds"
              }
            }
          }
        },
        {
          "properties": {
            "isBound": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "hasAudience": {
              "const": false
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "seconds": {
              "type": "number",
              "exclusiveMinimum": {
                "$data": "/options/maxSeconds"
              }
            }
          }
        },
        "severity": "warning"
      },
      {
        "when": {
          "properties": {
            "isBound": {
              "const": false
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "'{program} create token' in {object} asks for a token that is bound to no object. It outlives the pod that asked for it, and only the deletion of its account takes it back."
      },
      {
        "when": {
          "properties": {
            "hasAudience": {
              "const": false
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "'{program} create token' in {object} asks for a token without an audience. Whoever it is shown to can use it at the API server.",
        "fix": "Name who it is for: `--audience=<who>`. A token for the API server needs none."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "workload"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "'{program} create token' in {object} asks for a token of {seconds} seconds. It is listed nowhere, so nobody can take it back before then without deleting the account.",
    "fix": 'Ask for as long as the job takes (`--duration=10m`), and bind it: `--bound-object-kind=Pod --bound-object-name="$HOSTNAME"` ends it with the pod.',
    "options": {
      "maxSeconds": 86400
    },
    "aliases": []
  },
  {
    "id": "commands/unverified-api-call",
    "title": "Token sent without checking the server",
    "severity": "error",
    "profile": "recommended",
    "subject": "command",
    "when": {
      "properties": {
        "hazard": {
          "const": "unverified"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [
      "workload"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "'{program}' in {object} sends the service-account token without checking who answers. Anybody on the way, such as another pod that answers ARP or DNS, gets the token.",
    "fix": "Check the server with the certificate that lies beside the token: `curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt`, `wget --ca-certificate=…`, `verify='…/ca.crt'`; kubectl does it by itself when the flag is gone.",
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
    "edit": [
      {
        "steps": [
          {
            "remove": "serviceAccount"
          }
        ],
        "unsafe": "If the deleted name is the one that is meant, the pods go on running as another account."
      }
    ],
    "cause": [],
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
        "message": "{object} runs as the service account 'default', which is bound to a role{account.lets}, and holds its token. A thief of the token has those rights, and so has every other pod of the namespace that names no account."
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
        "message": "{object} runs as the service account 'default', which is bound to a role{account.lets}. It holds no token today, but whoever may add a volume or a container to it can have one with those rights."
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
    "edit": [
      {
        "cause": "account",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "value": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": false
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
        "steps": [
          {
            "create": {
              "apiVersion": "v1",
              "kind": "ServiceAccount",
              "metadata": {
                "name": "{account.name}",
                "namespace": "{account.namespace}"
              },
              "automountServiceAccountToken": false
            },
            "beside": "firstSharer"
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "account",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "value": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
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
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "accountObject",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
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
        "none": "its cloud identity has to move along"
      },
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs its rights, which have to move along"
      },
      {
        "when": {
          "properties": {
            "freeName": {
              "const": null
            }
          }
        },
        "none": "a ServiceAccount of its name is there already, or its name is not known"
      },
      {
        "when": {
          "properties": {
            "builtIn": {
              "const": true
            }
          }
        },
        "steps": [
          {
            "set": "serviceAccountName",
            "in": "podSpec",
            "to": "{freeName}",
            "after": "serviceAccountName"
          },
          {
            "create": {
              "apiVersion": "v1",
              "kind": "ServiceAccount",
              "metadata": {
                "name": "{freeName}",
                "namespace": "{account.namespace}"
              },
              "automountServiceAccountToken": false
            },
            "beside": "podSpec"
          }
        ],
        "unsafe": "The new account has none of the rights of `default`, and no token."
      }
    ],
    "cause": [
      "account"
    ],
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
    "edit": [
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs the token"
      },
      {
        "cause": "account",
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "object",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      }
    ],
    "cause": [
      "account"
    ],
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
    "edit": [
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
        "safe": true,
        "steps": [
          {
            "remove": "serviceAccount"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "serviceAccountName": {
                  "const": null
                }
              }
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "rename": "serviceAccount",
            "to": "serviceAccountName"
          }
        ]
      }
    ],
    "cause": [],
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
    "edit": [],
    "cause": [
      "account"
    ],
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
    "edit": [
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs the token"
      },
      {
        "cause": "account",
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "object",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      }
    ],
    "cause": [
      "account"
    ],
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
    "edit": [],
    "cause": [],
    "message": "{object} shares {account.label}, which is bound to a role{account.lets}, with other workloads. Each of them has the rights that the others need, and a thief of one token acts as all of them.",
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
            "rights": {
              "type": "string"
            }
          }
        },
        "severity": "error"
      },
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
    "edit": [],
    "cause": [],
    "message": "{object} lists the token Secret '{secret}', so Kubernetes takes it for one that it made itself: unused for a year, its token is refused, and later the Secret is deleted. Until then it never expires, and whoever may read secrets of the namespace can act as '{account}'{rights}.",
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
        "message": "{object} reads the Secret '{secret}' ({via}), a token of {accountLabel} that never expires and is not even its own. Whoever gets into the pod can act as that account too, from anywhere, until the Secret is deleted{rights}.",
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
        "message": "{object} puts the Secret '{secret}' into its environment ({via}), a token of {accountLabel} that never expires. Environments end up in crash reports, debug pages and child processes, and each copy works until the Secret is deleted{rights}."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "ownAccount": {
              "const": false
            }
          }
        },
        "none": "it is the token of another account than that of the pods"
      },
      {
        "when": {
          "properties": {
            "plainVolume": {
              "const": true
            },
            "ownAccount": {
              "const": true
            }
          }
        },
        "steps": [
          {
            "replace": "volumeSource",
            "by": "projected",
            "to": {
              "sources": [
                {
                  "serviceAccountToken": {
                    "path": "token",
                    "expirationSeconds": 3600
                  }
                },
                {
                  "configMap": {
                    "name": "kube-root-ca.crt",
                    "items": [
                      {
                        "key": "ca.crt",
                        "path": "ca.crt"
                      }
                    ]
                  }
                },
                {
                  "downwardAPI": {
                    "items": [
                      {
                        "path": "namespace",
                        "fieldRef": {
                          "fieldPath": "metadata.namespace"
                        }
                      }
                    ]
                  }
                }
              ]
            }
          }
        ],
        "unsafe": "What reads the file only once stops working after an hour."
      }
    ],
    "cause": [],
    "message": "{object} reads the Secret '{secret}' ({via}), a token of {accountLabel} that never expires. Whoever gets into the pod once can act as that account from anywhere, until the Secret is deleted{rights}.",
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
        "message": "{object} makes Kubernetes write a token of {accountLabel} that never expires, and the account is bound to a role{lets}. Whoever reads the Secret once, by the API, a backup or etcd, has those rights until somebody deletes it."
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
    "edit": [],
    "cause": [],
    "message": "{object} makes Kubernetes write a token of {accountLabel} that never expires. Whoever reads the Secret once, by the API, a backup or etcd, can act as that account until somebody deletes it.",
    "fix": "Delete this Secret. A pod gets a token of its own account from a `serviceAccountToken` projection with `expirationSeconds: 3600`; CI and people get one from `kubectl create token <account> --duration=1h`. What reads the Secret today stops working, so move it first.",
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [
      {
        "when": {
          "properties": {
            "automount": {
              "const": false
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "self",
            "to": false
          }
        ]
      },
      {
        "when": {
          "properties": {
            "breaks": {
              "type": "string"
            }
          }
        },
        "none": "{breaks} needs the token that `false` would turn off"
      },
      {
        "steps": [
          {
            "write": "self",
            "to": false
          }
        ],
        "unsafe": "A program in the pods that calls the Kubernetes API loses its token."
      }
    ],
    "cause": [],
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
    "edit": [
      {
        "when": {
          "properties": {
            "field": {
              "const": "automountServiceAccountToken"
            },
            "meant": {
              "const": false
            },
            "breaks": {
              "type": "string"
            }
          }
        },
        "none": "{breaks} needs the token that it would turn off"
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "wrong-type"
            },
            "meant": {
              "type": "boolean"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "self",
            "to": "{meant}"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "wrong-type"
            },
            "meant": {
              "type": "integer"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "self",
            "to": "{meant}"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "wrong-type"
            },
            "meant": {
              "type": "string"
            }
          }
        },
        "steps": [
          {
            "write": "self",
            "to": "{meant}"
          }
        ],
        "unsafe": "The name is what is written there without quotes, which another file may spell in another way."
      }
    ],
    "cause": [],
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
    "edit": [
      {
        "when": {
          "properties": {
            "field": {
              "const": "automountServiceAccountToken"
            },
            "breaks": {
              "type": "string"
            }
          }
        },
        "none": "{breaks} needs the token that it would turn off"
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misspelled"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "rename": "self",
            "to": "{field}"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "expectedPath": {
              "const": null
            }
          }
        },
        "none": "nothing in this object reads such a field"
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misplaced"
            },
            "field": {
              "const": "automountServiceAccountToken"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "move": "self",
            "into": "target",
            "after": "serviceAccountName"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misplaced"
            },
            "field": {
              "enum": [
                "serviceAccountName",
                "audience",
                "expirationSeconds",
                "path"
              ]
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "move": "self",
            "into": "target"
          }
        ]
      }
    ],
    "cause": [],
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
    "edit": [],
    "cause": [],
    "message": "kubectl refuses this document: {detail}. Nothing in it could be judged here.",
    "fix": "Correct the text. If it is a template that becomes YAML later, lint what the template makes instead.",
    "options": {},
    "aliases": []
  },
  {
    "id": "node/host-path-to-tokens",
    "title": "A folder of the node that holds the tokens of others",
    "severity": "error",
    "profile": "recommended",
    "subject": "hostPath",
    "when": {
      "properties": {
        "reach": {
          "enum": [
            "pods",
            "cluster",
            "node",
            "detour"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "reach": {
              "const": "detour"
            },
            "needs": {
              "type": "string"
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "{object} mounts '{path}' of the node. Whoever gets into the container may reach {holds}.",
        "fix": "{needs} Nothing above has to be mounted."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "detour"
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "{object} mounts '{path}' of the node. Whoever gets into the container may reach {holds}.",
        "fix": "Mount only the folder below it that is read, read-only, or leave the volume out."
      },
      {
        "when": {
          "properties": {
            "needed": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} mounts '{path}' of the node, as {agent} has to. Whoever gets into the container reads {holds}.",
        "fix": "{needs} Nothing above has to be mounted."
      },
      {
        "when": {
          "properties": {
            "asRoot": {
              "const": false
            },
            "agent": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "message": "{object} mounts '{path}' of the node, and only the user that it runs as keeps it from {holds}. A version that runs as root, or a way to become root, reads them.",
        "fix": "{needs} Nothing above has to be mounted."
      },
      {
        "when": {
          "properties": {
            "asRoot": {
              "const": false
            }
          }
        },
        "severity": "note",
        "message": "{object} mounts '{path}' of the node, and only the user that it runs as keeps it from {holds}. A version that runs as root, or a way to become root, reads them."
      },
      {
        "when": {
          "properties": {
            "volume": {
              "type": "null"
            }
          }
        },
        "message": "{object} gives out '{path}' of a node. Whoever may claim it reads {holds}; a read-only mount does not help.",
        "fix": "Put the data into a folder of its own, outside of `/var/lib/kubelet` and `/etc/kubernetes`, and name that one."
      },
      {
        "when": {
          "properties": {
            "agent": {
              "type": "string"
            }
          }
        },
        "fix": "{needs} Nothing above has to be mounted."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "mounts"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} mounts '{path}' of the node. Whoever gets into the container reads {holds}; a read-only mount does not help.",
    "fix": "Mount only the folder or file that is needed, outside of `/var/lib/kubelet/pods` and of the keys in `/etc/kubernetes`. What the API server or the kubelet can tell is better asked there, with a role.",
    "options": {},
    "aliases": []
  },
  {
    "id": "node/shared-process-namespace",
    "title": "Containers see the token of another",
    "severity": "note",
    "profile": "strict",
    "subject": "processSharing",
    "when": {
      "properties": {
        "others": {
          "type": "array",
          "minItems": 1
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "The containers of {object} share their processes, and only some ({holders}) hold a token. Whoever gets into one of the others ({others}) can read it through `/proc/<pid>/root`.",
    "fix": "Leave `shareProcessNamespace` out, or run the containers as different users other than root: then the kernel refuses the files of the other.",
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
    "edit": [],
    "cause": [],
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
    "edit": [
      {
        "safe": true,
        "steps": [
          {
            "write": "expirationSeconds",
            "to": 3600
          }
        ]
      }
    ],
    "cause": [],
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
    "edit": [
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "too-short"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "expirationSeconds",
            "to": 600
          }
        ]
      },
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "too-long"
            }
          }
        },
        "steps": [
          {
            "write": "expirationSeconds",
            "to": 3600
          }
        ],
        "unsafe": "Software that reads the token once and never again loses it after an hour."
      }
    ],
    "cause": [],
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
      "anyOf": [
        {
          "properties": {
            "pathProblem": {
              "enum": [
                "missing",
                "empty",
                "absolute",
                "parent"
              ]
            }
          }
        },
        {
          "properties": {
            "pathProblem": {
              "const": "duplicate"
            },
            "exported": {
              "const": false
            }
          }
        }
      ]
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
        "severity": "warning",
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
    "message": "{object} asks for tokens of {expirationSeconds} seconds in the volume '{volume}', more than the {options.maxSeconds} that are allowed. The kubelet has renewed it after a day at the latest, so every hour beyond 30 (108000 seconds) serves only whoever stole a copy.",
    "fix": "Write `expirationSeconds: 3600`. The kubelet renews the file after 80 % of the token's life or 24 hours, whichever is first, so only software that reads the token once and keeps it breaks: have it read the file again, at least every few minutes.",
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
    "edit": [],
    "cause": [],
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
        "profile": "strict",
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
    "edit": [],
    "cause": [],
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
    "edit": [
      {
        "safe": true,
        "steps": [
          {
            "set": "expirationSeconds",
            "in": "self",
            "to": 3600
          }
        ]
      }
    ],
    "cause": [],
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
    "edit": [],
    "cause": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}', which no container mounts. Either the mount is missing or misspelled, or the volume is left over.",
    "fix": "Mount the volume in the container that needs it, or delete it.",
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
    "edit": [],
    "cause": [],
    "message": "{object} writes the token in the volume '{volume}' with mode {fileMode}, so every user of the containers that mount it can read it. A process that dropped its rights, or a sandboxed plugin, can still use it as {accountLabel}.",
    "fix": "Set `securityContext.runAsUser` to one number for the whole pod (the file becomes 0600 and that user's), or `securityContext.fsGroup` (0640 and that group's). With `defaultMode: 0400` alone, a container that does not run as root cannot read its token.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/account-impersonation",
    "title": "Account may act as others",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "account-impersonation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sends one more header and has the rights of somebody else.",
    "fix": "Narrow the right with `resourceNames` to the users or accounts that the program speaks for, and never allow it for groups without names.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/admission-control",
    "title": "Account may change admission",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "admission-control"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            },
            "resource": {
              "const": "validatingwebhookconfigurations"
            }
          }
        },
        "severity": "warning",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sees every object that is created or changed, Secrets included, and can refuse it."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      },
      {
        "when": {
          "properties": {
            "resource": {
              "const": "validatingwebhookconfigurations"
            }
          }
        },
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sees every object that is created or changed, Secrets included, and can refuse it."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sees every object that is created or changed, and can change it on its way.",
    "fix": "Name the configurations that the program owns with `resourceNames` and `get, update, patch`; `create`, which takes no names, is for whoever installs it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/auth-mapping",
    "title": "Account may change who is who on EKS",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "auth-mapping"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. On EKS, whoever gets into a pod with its token maps an AWS identity of their own to cluster-admin.",
    "fix": "Name the ConfigMaps that the program owns with `resourceNames`, or use a Role in its own namespace; leader election needs `leases` today, not ConfigMaps.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/binding-writing",
    "title": "Account may hand its rights on",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "binding-writing"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token keeps its rights by binding them to another account, after the pod is gone.",
    "fix": "Allow it in a Role of one namespace, and for named bindings where they exist already (`update` with `resourceNames`).",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/certificate-signing",
    "title": "Account may sign client certificates",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "certificate-signing"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token signs itself a certificate for any user name, which nobody can take back.",
    "fix": "Name the signer that is needed with `resourceNames`; an approver of serving certificates needs `kubernetes.io/kubelet-serving` alone, and no right to create requests.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/cluster-admin-account",
    "title": "Service account is cluster-admin",
    "severity": "error",
    "profile": "recommended",
    "subject": "boundSubject",
    "when": {
      "properties": {
        "admin": {
          "const": true
        },
        "kubernetesOwn": {
          "const": false
        },
        "who": {
          "const": "account"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [
      "roleRef",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets the service account '{name}' do everything{where}: {role} allows every verb on every resource. Whoever gets hold of its token owns all that is there, every other token included.",
    "fix": "Write a role with the rights that the program uses: `kubectl auth can-i --list` shows what it has, the audit log what it asks for. Installers and GitOps controllers that apply anything do need much: let them have it in the namespaces that they manage (a RoleBinding each), give the token to one container alone, and silence this finding with that reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/dangling-binding",
    "title": "Binding to a role that is not here",
    "severity": "warning",
    "profile": "strict",
    "subject": "binding",
    "when": {
      "properties": {
        "roleKnown": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "roleRef"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} binds {role}, which is neither in the input nor made by the API server, so nothing here says what it grants. Until the role exists the binding grants nothing; whoever creates it later decides for these accounts.",
    "fix": "Correct the name, kind or namespace, or give sa-lint the files that hold the role (`--context`). A Role is looked up in the namespace of its binding. Remove the binding if the role is gone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/default-account-binding",
    "title": "Rights for the account that every pod has",
    "severity": "error",
    "profile": "recommended",
    "subject": "boundSubject",
    "when": {
      "properties": {
        "who": {
          "const": "account"
        },
        "isDefault": {
          "const": true
        },
        "kubernetesOwn": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "power": {
              "enum": [
                null,
                "unknown"
              ]
            },
            "workloadCount": {
              "const": 0
            }
          }
        },
        "severity": "warning",
        "message": "{object} binds {role} to the service account '{name}', which every pod of the namespace has that names no other. Whoever gets into any of them has those rights, and so has every pod that is started there later."
      },
      {
        "when": {
          "properties": {
            "power": {
              "enum": [
                null,
                "unknown"
              ]
            }
          }
        },
        "severity": "warning",
        "message": "{object} binds {role} to the service account '{name}', which every pod of the namespace has that names no other; here {workloads}. Whoever gets into any of them has those rights, and so has every pod that is started there later."
      },
      {
        "when": {
          "properties": {
            "workloadCount": {
              "const": 0
            }
          }
        },
        "message": "{object} lets the service account '{name}' {power}, and every pod of the namespace that names no other account runs as it. Whoever gets into any of them can do the same, and so can every pod that is started there later."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "roleRef",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets the service account '{name}' {power}, and every pod of the namespace that names no other account runs as it; here {workloads}. Whoever gets into any of them can do the same, and so can every pod that is started there later.",
    "fix": "Make a ServiceAccount for the workload that needs the rights, name it in the pod (`serviceAccountName`), and bind that one instead. Then write `automountServiceAccountToken: false` on `default`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/host-volume-creation",
    "title": "Account may make volumes of node folders",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "host-volume-creation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token mounts a folder of a node, past what Pod Security admits, and reads the tokens of its pods.",
    "fix": "Leave the making of volumes to a StorageClass and its provisioner: claims need `create` on `persistentvolumeclaims` alone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/inert-grant",
    "title": "Right that grants nothing",
    "severity": "note",
    "profile": "strict",
    "subject": "inertRule",
    "when": {
      "properties": {
        "problem": {
          "enum": [
            "subresource-star",
            "named-create",
            "unknown-resource"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "problem": {
              "const": "subresource-star"
            }
          }
        },
        "message": "{object} names the resource '{written}', and a star behind a slash is no pattern: it grants nothing. Whoever reads the role takes it for a right to all subresources, and a later correction may grant more than was meant.",
        "fix": "Name the subresources (`pods/log`, `pods/exec`), or remove it. A star in front, as in `*/scale`, does match."
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "named-create"
            }
          }
        },
        "message": "{object} allows `create` with `resourceNames`, which is never granted: a new object has no name yet when it is asked for. The program fails, and the usual way out is to drop the names for all verbs.",
        "fix": "Put `create` into a rule of its own without `resourceNames`, or leave it out."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} names the resource '{written}', which Kubernetes does not have in that group, so it grants nothing. The program fails where it needs the right, and the usual way out is a wider role.",
    "fix": "Write '{meant}', in the plural and in lower case, if that is meant; or remove it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/node-proxy",
    "title": "Account may use the kubelets",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "node-proxy"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token runs commands in every pod of every node, past admission and the audit log.",
    "fix": "Metrics need `nodes/metrics`, health `nodes/healthz`, logs of nodes `nodes/log`, and statistics `nodes/stats`: allow those (Kubernetes 1.33 and later tell them apart; before, only metrics, stats, log and spec).",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/node-steering",
    "title": "Account may steer pods onto a node",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "node-steering"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token drains stronger pods onto the node that they already control, and reads their tokens there.",
    "fix": "Split the two rights: what labels nodes needs no right to delete pods. A drain is a matter of people, or of one controller that is silenced with its reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/pod-exec",
    "title": "Account may run commands in pods of others",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "pod-exec"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token opens a shell in other pods and reads the tokens that lie there.",
    "fix": "Allow it in a Role of the one namespace that is needed. `resourceNames` help only where pods keep their names, as those of a StatefulSet do.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/pod-takeover",
    "title": "Account may change running pods",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "pod-takeover"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token puts an image of their own into a pod with a stronger account.",
    "fix": "Labels and annotations of pods are changed through what makes them. If it must be the pod, use a Role in one namespace and `resourceNames`; `pods/status` needs no right on `pods`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/privileged-token",
    "title": "Token with the power to take over others",
    "severity": "error",
    "profile": "recommended",
    "subject": "heldToken",
    "when": {
      "properties": {
        "severity": {
          "enum": [
            "error",
            "warning",
            "note"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "guessed": {
              "const": true
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "{object} holds a token of the service account '{account}' of a namespace that is left open, and RBAC in these files lets that of one namespace {power}. Whoever gets into one of its containers can do the same, if it is applied there."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            },
            "otherCount": {
              "const": 0
            }
          }
        },
        "severity": "warning"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning",
        "message": "{object} holds a token of the service account '{account}', and RBAC in these files lets it {power}, besides {others}. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server."
      },
      {
        "when": {
          "not": {
            "properties": {
              "otherCount": {
                "const": 0
              }
            }
          }
        },
        "message": "{object} holds a token of the service account '{account}', and RBAC in these files lets it {power}, besides {others}. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [
      "chain"
    ],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "{object} holds a token of the service account '{account}', and RBAC in these files lets it {power}. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server.",
    "fix": "Take the power away where it is granted, as the findings at the role say. If the program needs it, see that only the container which uses the token gets it: `automountServiceAccountToken: false`, and a projected token with `expirationSeconds: 3600` in that one container. Then silence this finding on the workload, with what it needs the power for.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/role-escalation",
    "title": "Account may give itself rights",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "role-escalation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token gives it the rights of cluster-admin, or those of any role there is to bind.",
    "fix": "Name the roles that may be bound with `resourceNames` (those without powers are not reported), and drop `escalate`: a program may write roles with the rights that it holds itself.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/secret-reading",
    "title": "Account may read Secrets",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "secret-reading"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token reads passwords, keys, and tokens of other service accounts that are kept in Secrets.",
    "fix": "Name the Secrets that are needed: `resourceNames` with `get` in a Role of one namespace (`list` and `watch` with names only pass with a field selector). Or mount the Secret into the pod, which needs no right at all.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/secret-writing",
    "title": "Account may write Secrets",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "secret-writing"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token can replace credentials that others trust, or make a token Secret that somebody else may read.",
    "fix": "Name the Secrets with `resourceNames` for `update`; for `create`, which takes no names, use a Role in a namespace that holds nothing else.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/service-account-group-binding",
    "title": "Rights for every service account at once",
    "severity": "error",
    "profile": "recommended",
    "subject": "boundSubject",
    "when": {
      "properties": {
        "who": {
          "enum": [
            "accounts-of-namespace",
            "all-accounts",
            "authenticated",
            "unauthenticated"
          ]
        },
        "kubernetesOwn": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "power": {
              "enum": [
                null,
                "unknown"
              ]
            }
          }
        },
        "severity": "warning",
        "message": "{object} binds {role} to the group '{name}', so every pod in it has those rights, whatever account it runs as. Whoever gets into any of them has them too, and no account's own bindings show it."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "roleRef"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets everybody in the group '{name}' {power}, so every pod in it can, whatever account it runs as. Whoever gets into any of them can do the same, and no account's own bindings show it.",
    "fix": "Bind the role to the accounts that need it, by name. Where a right is meant for all (looking at something that is public), bind a role with that one rule, and silence this finding with the reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/token-minting",
    "title": "Account may mint tokens of others",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "token-minting"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token becomes any of those accounts, for as long as they ask the token to live.",
    "fix": "Allow `create` on `serviceaccounts/token` for the accounts that are needed, with `resourceNames`, in a Role of their namespace instead of a ClusterRole. A program that needs its own token only needs no such rule: mount a projected token into it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/workload-creation",
    "title": "Account may start pods as any account",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "workload-creation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token starts a pod that runs as the strongest account there, and reads its token.",
    "fix": "Allow it in a Role of a namespace that is there for these workloads and holds no other account, instead of a ClusterRole. An operator that is made for this is silenced on its own object, with the reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/csi-token-in-context",
    "title": "A CSI driver gets tokens where they are logged",
    "severity": "warning",
    "profile": "recommended",
    "subject": "csiDriver",
    "when": {
      "properties": {
        "tokensInSecrets": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "inSecrets",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gets the tokens of pods in the context of the volume, which drivers and their sidecars log with every call.",
    "fix": "Set `serviceAccountTokenInSecrets: true` (Kubernetes 1.35 and later; older API servers refuse or drop the field) once the driver reads `csi.storage.k8s.io/serviceAccount.tokens` from the secrets of the call. A driver that looks in the context alone finds nothing there any more.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/csi-token-without-audience",
    "title": "A CSI driver gets API tokens of every pod that it serves",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "form": {
          "const": "driver"
        },
        "hasAudience": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "lifetimeSeconds": {
              "type": "number",
              "minimum": 86401
            }
          }
        },
        "message": "{object} has the kubelet hand its driver a token of each pod that mounts one of its volumes, without an audience and with the expiration that earns a year: on every node it collects credentials for the API server that stay valid long after the pods are gone."
      }
    ],
    "at": [
      "audience",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has the kubelet hand its driver a token of each pod that mounts one of its volumes, without an audience. The API server accepts such a token, so the driver, and whoever it sends it to, can act as every pod that it serves.",
    "fix": "Name who the driver shows the token to: `audience: vault`, `api://AzureADTokenExchange`, `sts.amazonaws.com`. Each audience once; the driver looks tokens up by it, so its configuration may have to say the same. Pods keep their mounted volumes until they are mounted anew.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/integration-static-token",
    "title": "A stored token where short ones could be made",
    "severity": "warning",
    "profile": "recommended",
    "subject": "staticToken",
    "when": {
      "properties": {
        "secret": {
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "product": {
              "const": "Argo CD"
            },
            "elsewhere": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} gives Argo CD a stored token of another cluster, usually of an account that may do everything there. It does not expire, and whoever reads the Secret acts in that cluster from anywhere.",
        "fix": "Let Argo CD log in with an identity of its own that the other cluster trusts: `execProviderConfig` with `argocd-k8s-auth` for EKS, GKE and AKS, `awsAuthConfig`. Where there is none, keep the Secret out of the repository, and renew the token regularly."
      },
      {
        "when": {
          "properties": {
            "product": {
              "const": "Argo CD"
            }
          }
        },
        "message": "{object} gives Argo CD a stored token for the very cluster that it runs in. It does not expire, while Argo CD has an account there whose tokens are renewed by themselves.",
        "fix": "Leave `bearerToken` out for `https://kubernetes.default.svc`: Argo CD then uses the account of its own pods. Bind that to what is needed."
      },
      {
        "when": {
          "properties": {
            "knownBy": {
              "const": "kubeconfig"
            }
          }
        },
        "severity": "note",
        "message": "{object} gives {product} the kubeconfig in the Secret '{secret}', which holds a stored token. Whoever reads the Secret acts with it from anywhere, until somebody deletes what it was made from.",
        "fix": "For the cluster that {product} runs in, let it use an account of its own (`{instead}` for Crossplane, no `kubeConfig` but `serviceAccountName` for Flux). For another one let it log in with an identity that is renewed: Flux takes a `configMapRef` with a provider since 2.7, Crossplane an `identity` of the cloud."
      },
      {
        "when": {
          "properties": {
            "secret": {
              "type": "null"
            }
          }
        },
        "message": "{object} holds the token that {product} logs in to the API server with. Everyone who may read the object has it, and it does not change until somebody writes another."
      },
      {
        "when": {
          "properties": {
            "product": {
              "const": "KEDA"
            }
          }
        },
        "fix": "Have KEDA ask for an hour's token of the account: `boundServiceAccountToken` with `parameter` and `serviceAccountName`, and the right to `create serviceaccounts/token` of that name for KEDA. Then delete the Secret, which revokes what is stored."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gives {product} a stored service-account token, the one in the Secret '{secret}'. It does not expire, and whoever reads the Secret can act as its account from anywhere.",
    "fix": "Name the account in place of the Secret (`{instead}`), with an audience of the receiver's own where there is a field for one: {product} then has tokens of some minutes made. Delete the Secret afterwards, which revokes the stored token.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/request-without-audience",
    "title": "A token for somebody else works at the API server",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "form": {
          "enum": [
            "request",
            "integration"
          ]
        },
        "hasAudience": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "form": {
              "const": "request"
            }
          }
        },
        "message": "{object} asks for a token of {accountLabel} without an audience, so the API server accepts it. Whoever it is shown to can use it against the cluster.",
        "fix": "Name who it is for: `audiences: [vault]`, or whatever the receiver checks. A token that is meant for the Kubernetes API may name that (usually `https://kubernetes.default.svc.cluster.local`)."
      },
      {
        "when": {
          "properties": {
            "whose": {
              "const": "controller"
            }
          }
        },
        "message": "{object} names no account, so {product} shows {receiver} the API token of its own pod. Whoever reads it there can do in the cluster what the controller can, such as reading every Secret that it syncs.",
        "fix": "Name an account of the application and an audience: `serviceAccountRef` with `name` and `audiences: [vault]` for External Secrets, `credential.serviceAccountName` for KEDA, and let the role of {receiver} accept that account and audience alone."
      },
      {
        "when": {
          "properties": {
            "audienceSettable": {
              "const": false
            }
          }
        },
        "message": "{object} has {product} ask for a token of {accountLabel} and show it to {receiver}. {product} names no audience, so the API server accepts the token as well: the receiver can use it against the cluster.",
        "fix": "{product} has no field for the audience. Use an account that is bound to nothing but what the receiver checks, or let the trigger authenticate in another way (a pod identity of the cloud, a Secret that an operator renews)."
      },
      {
        "when": {
          "properties": {
            "whose": {
              "const": "pods"
            }
          }
        },
        "fix": "Write `audience: vault` among the parameters, and the same on the role in Vault. Better: let the CSIDriver ask for the token (`tokenRequests` with `audience: vault`), so that the provider needs no right to make tokens of every account."
      }
    ],
    "at": [
      "audience",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has {product} ask for a token of {accountLabel} without an audience, and shows it to {receiver}. The API server accepts it: {receiver}, and whoever reads its requests or logs, can act as that account in the cluster.",
    "fix": "Name the receiver beside the account (`audiences: [<its name>]`), and the same audience on the role at its side. A store that has the API server review the tokens with the very token of its client needs a reviewer's account of its own first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/request-without-expiration",
    "title": "Token request without an expiration",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "form": {
          "const": "request"
        },
        "expirationSeconds": {
          "const": null
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for a token of {accountLabel} without saying how long it lives. The API server picks an hour today; the request should say how long a stolen copy works.",
    "fix": "Write `expirationSeconds:` with as long as the job takes; 600 is the least. Not 3607 for a token that is bound to a pod, which is honoured for up to a year.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/review-without-audience",
    "title": "A review takes tokens that were meant for the API server",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenReview",
    "when": {
      "properties": {
        "hasAudience": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "audiences",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks whether a token is genuine without saying for whom, so any token for the API server passes. Clients have to send the reviewer such a token, and a reviewer that is broken into holds the rights of all its clients.",
    "fix": "Write `audiences: [<the name of the service that reviews>]`, have clients project a token with that `audience`, and compare `status.audiences` of the answer.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/stale-csi-token",
    "title": "A CSI driver is left with a token that expires",
    "severity": "warning",
    "profile": "recommended",
    "subject": "csiDriver",
    "when": {
      "properties": {
        "republishes": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "republish",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gets a token of the pod when a volume is mounted and never a fresh one. Once that expires the driver can prove nothing more: it cannot renew what it mounted, and people give it long-lived tokens or a powerful account of its own instead.",
    "fix": "Set `requiresRepublish: true`: the kubelet then calls the driver again and again with a valid token. A driver that needs its token at the moment of mounting alone may do without; silence the finding there.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/token-sent-to-target",
    "title": "Prometheus hands out its own API token",
    "severity": "error",
    "profile": "recommended",
    "subject": "sentToken",
    "when": {
      "anyOf": [
        {
          "properties": {
            "toControlPlane": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "verified": {
              "const": false
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "toControlPlane": {
              "const": true
            },
            "encrypted": {
              "const": true
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "{object} has Prometheus show its API token to the control plane without checking certificates. Whoever answers in its place on the node's network gets the token.",
        "fix": "Check them: `tlsConfig.ca` or `caFile` with the authority that signed the serving certificates, and no `insecureSkipVerify`. Kubelets get certificates of the cluster's authority with `serverTLSBootstrap: true`."
      },
      {
        "when": {
          "properties": {
            "encrypted": {
              "const": false
            }
          }
        },
        "message": "{object} has Prometheus send its own API token in clear to {receiver}. Whoever makes such a target, or listens on the way, can do in the cluster what Prometheus can."
      },
      {
        "when": {
          "properties": {
            "verified": {
              "const": true
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has Prometheus send its own API token to {receiver}. Whoever makes or takes over such a target can do in the cluster what Prometheus can.",
    "fix": "Remove `{field}`. A target that asks who scrapes it takes a client certificate (`tlsConfig.cert` and `keySecret`), or a token of an account that may read metrics and nothing else, from a Secret (`authorization.credentials`). Then set `arbitraryFSAccessThroughSMs.deny: true` on Prometheus, so that no monitor can name files.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/unbound-token-request",
    "title": "Token request that nothing ends",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "bound": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for a token of {accountLabel} that is bound to no object. It outlives the job that asked for it, and only the deletion of the account takes it back.",
    "fix": "Bind it to what should end it: `boundObjectRef` with the `kind` (Pod or Secret), `apiVersion: v1`, `name` and `uid` of the object. Deleting that object ends the token within a minute.",
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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
    "edit": [],
    "cause": [],
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

// src/access.ts
function accessOf(sources) {
  return accessTo(understand(readSources(sources, { charts: void 0 })).model);
}

// src/fix/fix.ts
var mostPasses = 10;
var mostTrials = 64;
function fix(first, options) {
  const work = fixing(first, options);
  let step2 = work.next();
  while (!step2.done) step2 = work.next(options.judge(step2.value));
  return step2.value;
}
function* fixing(first, options) {
  return (yield* new Fixer(first, options, true).run()) ?? (yield* new Fixer(first, options, false).run());
}
var Fixer = class {
  #options;
  #wanted;
  /** What an edit brought, and a safe edit is to remove in its turn. */
  #owed = /* @__PURE__ */ new Set();
  #borrows;
  #before = /* @__PURE__ */ new Map();
  #texts = /* @__PURE__ */ new Map();
  #fixed = [];
  #refused = /* @__PURE__ */ new Map();
  #refusals = /* @__PURE__ */ new Map();
  #result;
  #trials = 0;
  constructor(first, options, borrows) {
    this.#borrows = borrows;
    this.#result = first;
    this.#options = options;
    this.#wanted = new Set(options.wanted.map(keyOf6));
  }
  /** Null: what an edit brought could not be removed. */
  *run() {
    for (let pass = 0; pass < mostPasses; pass++) {
      const chosen2 = apart(this.#candidates());
      if (chosen2.length === 0) break;
      const accepted = yield* this.#accept([], chosen2, this.#result);
      if (accepted.made.length === 0) continue;
      for (const [path, text2] of textsOf3(accepted.made)) this.#texts.set(path, text2);
      for (const { repair, findings } of accepted.made) {
        this.#fixed.push(...findings);
        for (const { source } of repair.changes)
          if (!this.#before.has(source.path)) this.#before.set(source.path, source);
      }
      this.#result = accepted.result;
    }
    if (this.#result.findings.some((finding) => this.#owed.has(keyOf6(finding)))) return null;
    return {
      files: Array.from(this.#before.values(), (source) => ({
        source,
        text: this.#texts.get(source.path)
      })).sort((one, other) => one.source.path < other.source.path ? -1 : 1),
      fixed: this.#fixed,
      refused: [...this.#refused.values()]
    };
  }
  /** Edits that are left to make, each once. */
  #candidates() {
    const candidates2 = /* @__PURE__ */ new Map();
    for (const finding of this.#result.findings) {
      const key = keyOf6(finding);
      const { repair } = finding;
      if (repair === void 0 || !this.#wanted.has(key) || this.#refused.has(key)) continue;
      const reason = this.#reasonAgainst(repair);
      const isUnsafe = reason === null && "changes" in repair && !repair.safe && !this.#options.unsafe;
      if (reason !== null || "none" in repair || isUnsafe) {
        const why = reason ?? ("caution" in repair ? repair.caution ?? "" : "");
        this.#refused.set(key, { finding, reason: why, isUnsafe });
        continue;
      }
      const same = candidates2.get(repair.key);
      if (same === void 0) candidates2.set(repair.key, { repair, findings: [finding] });
      else same.findings.push(finding);
    }
    return [...candidates2.values()];
  }
  /** Why an edit is not even tried; null where it is. */
  #reasonAgainst(repair) {
    if ("none" in repair) return repair.none;
    for (const { source } of repair.changes) {
      const { path } = source;
      if (this.#before.has(path)) continue;
      if (!this.#refusals.has(path)) this.#refusals.set(path, this.#options.refusal(source));
      const reason = this.#refusals.get(path);
      if (reason != null) return `'${visible(path)}' ${reason}`;
    }
    return null;
  }
  /** Of some edits, on top of those that are made, as many as do what they should. */
  *#accept(made2, more, result) {
    if (this.#trials >= mostTrials) {
      for (const candidate of more) this.#refuse(candidate, "too many others did not do what they should");
      return { made: made2, result };
    }
    this.#trials += 1;
    const all2 = [...made2, ...more];
    const tried = yield new Map([...this.#texts, ...textsOf3(all2)]);
    const { failure: failure2, owed } = verdictOf(this.#result, tried, all2, this.#borrows);
    if (failure2 === null) {
      for (const key of owed) {
        this.#wanted.add(key);
        this.#owed.add(key);
      }
      return { made: all2, result: tried };
    }
    if (more.length === 1) {
      this.#refuse(more[0], failure2);
      return { made: made2, result };
    }
    const half = more.length >> 1;
    const left = yield* this.#accept(made2, more.slice(0, half), result);
    return yield* this.#accept(left.made, more.slice(half), left.result);
  }
  #refuse({ findings }, reason) {
    for (const finding of findings) this.#refused.set(keyOf6(finding), { finding, reason, isUnsafe: false });
  }
};
function apart(candidates2) {
  const taken = /* @__PURE__ */ new Map();
  return candidates2.filter(({ repair: { changes } }) => {
    const isFree = changes.every(
      ({ source, edits }) => (taken.get(source.path) ?? []).every(
        ({ span: a }) => edits.every(({ span: b }) => a.end < b.start || b.end < a.start)
      )
    );
    if (!isFree) return false;
    for (const { source, edits } of changes)
      taken.set(source.path, [...taken.get(source.path) ?? [], ...edits]);
    return true;
  });
}
function textsOf3(candidates2) {
  const edits = /* @__PURE__ */ new Map();
  for (const { repair } of candidates2)
    for (const change2 of repair.changes)
      edits.set(change2.source, [...edits.get(change2.source) ?? [], ...change2.edits]);
  return new Map(Array.from(edits, ([source, all2]) => [source.path, applyEdits(source.text, all2)]));
}
function verdictOf(before, after, made2, borrows) {
  const fails = (failure2) => ({ failure: failure2, owed: [] });
  if (after.defects.length > before.defects.length) return fails("sa-lint failed at what it would make");
  if (isLess(before.summary, after.summary)) return fails("not everything could be judged with it");
  const counts = /* @__PURE__ */ new Map();
  const count = (finding, by) => counts.set(keyOf6(finding), (counts.get(keyOf6(finding)) ?? 0) + by);
  for (const finding of before.findings) count(finding, 1);
  const gone = /* @__PURE__ */ new Set();
  for (const finding of made2.flatMap(({ findings }) => findings)) {
    count(finding, -1);
    gone.add(keyOf6(finding));
  }
  const owed = [];
  for (const finding of after.findings) {
    const key = keyOf6(finding);
    count(finding, -1);
    if (counts.get(key) >= 0) continue;
    if (gone.has(key)) return fails("it would not remove the finding");
    const { repair } = finding;
    const isCured = repair !== void 0 && "changes" in repair && repair.safe;
    if (!borrows || !isCured) return fails(`it would bring ${finding.rule} at ${placeText(finding)}`);
    owed.push(key);
  }
  return { failure: null, owed };
}
function isLess(before, after) {
  return after.objects < before.objects || after.skipped.length > before.skipped.length;
}
function placeText({ source, span }) {
  return `${visible(source.path)}:${lineOf(source, span.start)}`;
}
function keyOf6({ rule: rule2, fingerprint: fingerprint2, source }) {
  return `${rule2} ${fingerprint2} ${source.path}`;
}

// src/report/formats.ts
var formats = {
  text: async () => forLog((await import("./lazy/report-text.js")).text),
  json: async () => (await import("./lazy/report-json.js")).json,
  sarif: async () => (await import("./lazy/report-sarif.js")).sarif,
  github: async () => (await import("./lazy/report-github.js")).github,
  gitlab: async () => (await import("./lazy/report-gitlab.js")).gitlab,
  junit: async () => (await import("./lazy/report-junit.js")).junit,
  checkstyle: async () => (await import("./lazy/report-checkstyle.js")).checkstyle,
  rdjson: async () => (await import("./lazy/report-rdjson.js")).rdjson,
  markdown: async () => forLog((await import("./lazy/report-markdown.js")).markdown),
  compact: async () => forLog((await import("./lazy/report-compact.js")).compact),
  html: async () => (await import("./lazy/report-html.js")).html
};
function forLog(report) {
  return (result, context) => logText(report(result, context));
}
var formatNames = Object.keys(formats);

// src/rules/documents.ts
async function loadDocuments() {
  const { documents } = await import("./lazy/rules-generated-documents.js");
  return rules.map((rule2) => ({ ...rule2, ...documents[rule2.id] }));
}

// src/index.ts
function lint2(sources, options = {}) {
  return lint(sources, { ...judging(options), charts: options.charts });
}
function judge2(understanding, options = {}) {
  return judge(understanding, judging(options));
}
function judging(options) {
  return {
    rules: options.rules ?? builtInRules(),
    settings: options.settings ?? settingsOf(null),
    today: options.today ?? "0000-00-00",
    inline: options.inline ?? true
  };
}
export {
  accessOf,
  applyEdits,
  builtInRules,
  fix,
  formats,
  judge2 as judge,
  lint2 as lint,
  loadDocuments,
  readSource,
  regionOf,
  settingsOf,
  understand
};
