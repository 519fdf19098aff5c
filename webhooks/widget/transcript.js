/**
 * What is read, as DOM nodes, and how it looks. Every word enters as a text node: none is ever parsed as HTML.
 */

import {MARKS, noun, words} from "./words.fr.js"

const SCHEMES = ["http:", "https:", "mailto:", "tel:"]
const WEB = /(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)])/
const RATED = ["answer", "fallback", "refusal"]

/** An element; attributes and children that are false, null or empty are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value || value === 0) element.setAttribute(name, value === true ? "" : value)
  }
  element.append(...children.flat().filter(Boolean))
  return element
}

/** Spelling and translation services would send the words elsewhere. */
export const PRIVATE = {spellcheck: "false", translate: "no", autocomplete: "off"}

/** `what` it does: panel.js. */
export function button(what, label, attributes) {
  return make("button", {type: "button", "data-do": what, ...attributes}, label)
}

/** The bot's text (API.md §1): line breaks, `**bold**`, `- ` and `1. ` lists. */
export function formatted(text) {
  const blocks = []
  let open = null
  for (const line of text.split("\n")) {
    const [, mark, content] = /^\s*(-|\d+\.)\s+(.*)/.exec(line) ?? [, "", line]
    const number = parseInt(mark)
    const tag = !mark ? "P" : mark === "-" ? "UL" : "OL"
    const nodes = content.split(/\*\*(.+?)\*\*/).map((piece, index) => (index % 2 ? make("strong", {}, piece) : piece))
    if (!line.trim()) open = null
    else if (open?.tagName !== tag) {
      open = make(tag, {start: number > 1 && number}, mark ? make("li", {}, nodes) : nodes)
      blocks.push(open)
    } else open.append(...(mark ? [make("li", {}, nodes)] : [make("br"), ...nodes]))
  }
  return blocks
}

/** A person's words, their marks as chips. Offsets are code points: `passage` is as long as the text, its marks dots. */
function said({text, redactions, author, seq}) {
  const points = Array.from(text.replaceAll("\r", " "))
  const plain = (start, end) => {
    const piece = points.slice(start, end).join("")
    if (author !== "agent") return [piece]
    return piece.split(WEB).map((part, index) => (index % 2 ? anchor({label: part, href: part, external: true}) : part))
  }
  let at = 0
  const nodes = redactions.flatMap(({label, start, end}) => {
    const number = points.slice(start + 1 + label.length, end - 1).join("")
    const before = plain(at, start)
    points.fill("•", start, end)
    at = end
    return [...before, make("span", {class: "mark"}, MARKS[label] + number)]
  })
  return Object.assign(make("p", {class: "said", id: `said${seq}`}, nodes, plain(at)), {passage: points.join("")})
}

/** A link, or its label alone if its scheme is another. Other sites open beside, and say so. */
function anchor({label, href, external}, name) {
  const url = URL.canParse(href) && new URL(href)
  if (!SCHEMES.includes(url.protocol)) return label
  const beside = external && url.protocol.startsWith("http")
  const where = beside ? {target: "_blank", rel: "noopener noreferrer"} : {"data-do": "leave"}
  const site = beside && make("small", {}, ` ${url.hostname} · ${words.newWindow}`)
  return make("a", {class: name, href: url.href, ...where}, label, site)
}

function list(name, items, present, label) {
  const nodes = items.map((item) => make("li", {}, present(item)))
  return nodes.length > 0 && make("ul", {class: name, "aria-label": label}, nodes)
}

export const choice = ({label, text}) => button("choose", label, {"data-text": text})

function frame(kind, {seq, at}, who, ...content) {
  const time = at && make("time", {datetime: at}, ` ${words.time(at)}`)
  const head = make("p", {class: "who"}, make("span", {}, who), time)
  return make("div", {class: `bubble ${kind}`, "data-seq": seq}, head, ...content)
}

/** Null for an event that shows nothing of its own. */
export function nodeOf(event) {
  const {kind, author, agent_name: name} = event
  if (kind === "message") {
    const own = author === "member" && button("passage", words.passage, {class: "note", "data-of": event.seq, "aria-describedby": `said${event.seq}`})
    return frame(author, event, own ? words.you : words.agent(name), said(event), own)
  }
  if (kind === "reply") return replyNode(event)
  return kind === "state" ? make("p", {class: `state ${event.state}`}, words.state(event)) : null
}

function replyNode({seq, at, reply}) {
  const cited = (citation) => anchor({label: words.citation(citation), href: citation.href}, "chip")
  return frame(
    `bot ${reply.kind}`,
    {seq, at},
    words.assistant,
    reply.kind === "answer" && reply.title && make("p", {class: "title"}, reply.title),
    make("div", {class: "text"}, formatted(reply.text)),
    list("links", reply.links, (link) => anchor(link, "link")),
    list("citations", reply.citations, cited, words.sources),
    reply.redaction_notice && make("p", {class: "notice"}, reply.redaction_notice),
    list("choices", reply.choices, choice),
    RATED.includes(reply.kind) && rating(seq),
  )
}

function rating(seq) {
  const vote = (value) => button("rate", words[value], {"data-rating": value, "aria-pressed": "false"})
  const attributes = {class: "rating", role: "group", "aria-label": words.rating, "data-of": seq}
  return make("div", attributes, vote("up"), vote("down"), make("span", {role: "status"}))
}

export function reasonForm(seq) {
  const text = make("textarea", {id: `reason-${seq}`, rows: 2, maxlength: 500, ...PRIVATE})
  const give = make("button", {class: "second"}, words.giveReason)
  return make("form", {class: "reason", "data-of": seq}, make("label", {for: text.id}, words.reason), text, give)
}

/** What redaction missed in message `of`, to be selected; `seen`: the last event, which names the text. */
export function passageForm({passage}, of, seen) {
  const area = make("textarea", {id: "passage", rows: 3, inputmode: "none", "aria-readonly": "true", ...PRIVATE}, passage)
  // Not `readonly`: no arrow key would move in it.
  area.onbeforeinput = () => false
  const kinds = Object.keys(MARKS).map((value) => make("option", {value}, noun(value)))
  return make(
    "form",
    {class: "aside", "data-of": of, "data-seen": seen},
    make("label", {for: area.id}, words.select),
    area,
    make("select", {"aria-label": words.kind}, kinds),
    make("button", {class: "first"}, words.mask),
    button("cancel", words.cancel),
  )
}

/** A message that is not stored yet. */
export function pendingNode({id, text, problem}) {
  const note = make("p", {class: "note", role: problem && "alert"}, problem ? words.notSent(problem) : words.sending)
  const again = problem && button("resend", words.resend, {"data-id": id})
  return frame(problem ? "member unsent" : "member", {}, words.you, make("p", {class: "said"}, text), note, again)
}

/** A passage was masked after the fact, or an agent took a message back. */
export function amend(log, event) {
  const shown = log.querySelector(`#said${event.of}`)
  shown?.replaceWith(said({text: words.withdrawn, redactions: [], ...event, seq: event.of}))
}

export function noticeCard({text, retention, egress, maintenance}) {
  const lines = [...(maintenance ? [maintenance] : []), words.noticeMachine, words.noticeReaders[egress], words.noticeKept(retention)]
  return make(
    "div",
    {class: "card"},
    make("h3", {}, words.noticeTitle),
    make("ul", {id: "notice"}, lines.map((line) => make("li", {}, line))),
    make("details", {}, make("summary", {}, words.noticeDetail), formatted(text)),
    button("proceed", words.proceed, {class: "first", "aria-describedby": "notice"}),
  )
}

export function eraseQuestion() {
  return make(
    "div",
    {class: "aside", role: "alertdialog", "aria-labelledby": "question", "aria-describedby": "consequence"},
    make("strong", {id: "question"}, words.eraseQuestion),
    make("p", {id: "consequence"}, words.eraseConsequence),
    button("eraseForGood", words.eraseForGood, {class: "danger"}),
    button("cancel", words.cancel),
  )
}

export function receipt({places}) {
  const lines = places.filter(({count}) => count).map((place) => make("li", {}, words.place(place)))
  return make("div", {}, make("strong", {}, words.erased), make("ul", {}, lines))
}

/** Constructed, it passes a page's `style-src 'self'`. Transparent borders are for forced colours. */
export const STYLE = new CSSStyleSheet()
STYLE.replaceSync(`
:host{--surface:light-dark(#F5F8F8,#16232B);--muted:light-dark(#4B5C68,#A9BAC3);--border:light-dark(#74858F,#71838D);
--bubble:light-dark(#E8F1F2,#1B2A32);--human:light-dark(#5B3A8C,#C9B2F2)}
section,section *{box-sizing:border-box;margin:0}
section [hidden],section[hidden]{display:none}
section{position:fixed;inset:auto var(--guichet-inline,24px) calc(var(--guichet-block,24px) + 68px) auto;display:flex;flex-direction:column;
width:400px;max-width:calc(100vw - 32px);height:min(640px,100vh - 96px - var(--guichet-block,24px));overflow:hidden;overflow-wrap:anywhere;
background:var(--ground);color:var(--ink);border:1px solid var(--border);border-radius:16px;box-shadow:var(--shadow)}
h2,h3{font-size:19px;line-height:28px}
small,.who,.note,.name p,.desk,.mark,.notice,.rating,details>:not(summary),[role=status],[role=alert],label,#counter{font-size:15px;line-height:22px}
.who,.note,.name p,.desk,.state,[role=status],small,#counter{color:var(--muted)}
button,textarea,select,.link{min-height:44px;padding:8px 12px;border:1px solid var(--border);border-radius:6px;background:var(--ground);color:inherit;font:inherit}
button{min-width:44px;cursor:pointer}
button:hover{background:var(--bubble)}
[aria-disabled]{opacity:.5}
.body:focus-visible,[role=menuitem]:focus-visible,textarea:focus-visible{outline-offset:-3px;box-shadow:none}
.first{background:var(--primary);color:var(--on-primary);border-color:transparent}
.first:hover{background:var(--hover)}
.second,.choices button,a,.link,summary{color:var(--primary)}
.second,.choices button{border-color:var(--primary)}
.first,.second,.choices button,label,.link,.title,.over,.agent .who{font-weight:600}
.icon{border-color:transparent;background:none;padding:0;font-size:24px}
.head{position:relative;display:flex;align-items:center;padding:8px 8px 8px 16px;border-bottom:1px solid var(--border);background:var(--surface)}
.name{flex:1}
[role=menu]{position:absolute;top:100%;right:8px;z-index:1;display:grid;width:200px;padding:4px;background:var(--ground);
border:1px solid var(--border);border-radius:12px;box-shadow:var(--shadow)}
[role=menuitem]{border-color:transparent;text-align:left}
.body{position:relative;flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:16px}
.card,.aside,.body,[role=log],.pending,.intro,.links,.choices{display:flex;flex-direction:column;gap:12px}
.intro:empty,.pending:empty,[role=alert]:empty,.desk:empty,.choices:empty,#counter:empty{display:none}
ul,ol{padding-left:24px}
.links,.choices,.citations{padding:0;gap:8px;list-style:none}
.bubble>*+*,.text>*+*{margin-top:8px}
.bubble{align-self:flex-start;max-width:92%;padding:8px 12px 12px;border:1px solid transparent;border-radius:12px;background:var(--bubble)}
.member{align-self:flex-end;background:var(--primary);color:var(--on-primary)}
.member *{color:inherit}
button.note{padding:0;border:0;background:none;text-decoration:underline}
.unsent{background:var(--ground)}
.danger,.unsent{color:var(--error);border-color:var(--error)}
.agent{background:var(--ground);border-color:var(--border);border-left:6px solid var(--human)}
.agent .who,.human{color:var(--human)}
.urgent{background:var(--ground);border:2px solid var(--error)}
.who{display:flex;justify-content:space-between;gap:12px}
.who+*{margin-top:0}
time{white-space:nowrap}
.body>[role=status]{min-height:22px}
.said{white-space:pre-wrap}
.mark{padding:0 6px;border:1px dashed;border-radius:6px}
.link,.link small{display:block}
.choices button{width:100%;text-align:left}
.chip{display:block;padding:4px 12px;border:1px solid var(--border);border-radius:16px;font-size:15px;line-height:22px}
.notice{padding-left:12px;border-left:3px solid var(--border)}
.citations,.rating{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.rating button{background:none}
[aria-pressed=true]{box-shadow:inset 0 0 0 2px var(--primary)}
.reason{display:grid;gap:4px}
.state{align-self:center;text-align:center}
.dots{animation:wait 1.2s infinite}
@keyframes wait{50%{opacity:.3}}
[role=alert]{color:var(--error)}
section>[role=alert]{margin:0 16px 8px;padding:8px 12px;border:1px solid;border-radius:6px}
.foot,.aside{padding:8px 16px 16px;border-top:1px solid var(--border);background:var(--surface)}
.foot .choices{margin-top:8px}
.composer{display:grid;grid-template-columns:1fr auto;gap:4px 8px;align-items:end;margin-top:8px}
label,#counter{grid-column:1/-1}
.over,#counter.over{color:var(--error)}
textarea{width:100%;resize:none}
summary{padding:9px 0;cursor:pointer}
@media (max-width:480px){section{inset:0;width:auto;max-width:none;height:100dvh;border:0;border-radius:0}}
@media (max-height:420px){section{display:block;overflow-y:auto}}
@media (prefers-reduced-motion){.dots{display:none}}
@media (forced-colors:active){.first,.member,.launcher{border:2px solid}}
`)
