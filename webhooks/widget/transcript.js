/**
 * What is read, as DOM nodes: bubbles, cards, links. Every word enters as a text node: none is ever parsed as HTML.
 */

import {MARKS, words} from "./words.fr.js"

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
export const button = (what, label, attributes) => make("button", {type: "button", "data-do": what, ...attributes}, label)

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
    else if (open?.tagName !== tag) blocks.push((open = make(tag, {start: number > 1 && number}, mark ? make("li", {}, nodes) : nodes)))
    else open.append(...(mark ? [make("li", {}, nodes)] : [make("br"), ...nodes]))
  }
  return blocks
}

/** A person's words, their marks as chips. Offsets are code points. */
function said({text, redactions, author}) {
  const points = Array.from(text)
  const plain = (start, end) => {
    const piece = points.slice(start, end).join("")
    if (author !== "agent") return [piece]
    return piece.split(WEB).map((part, index) => (index % 2 ? anchor({label: part, href: part, external: true}) : part))
  }
  let at = 0
  const nodes = redactions.flatMap(({label, start, end}) => {
    const number = points.slice(start + 1 + label.length, end - 1).join("")
    const before = plain(at, start)
    at = end
    return [...before, make("span", {class: "mark"}, MARKS[label] + number)]
  })
  return make("p", {class: "said"}, nodes, plain(at))
}

/** A link, or its label alone if its scheme is another. Other sites open beside, and say so. */
function anchor({label, href, external}, name) {
  const url = URL.canParse(href) && new URL(href)
  if (!SCHEMES.includes(url.protocol)) return label
  const beside = external && url.protocol.startsWith("http")
  const where = beside ? {target: "_blank", rel: "noopener noreferrer"} : {"data-do": "leave"}
  return make("a", {class: name, href: url.href, ...where}, label, beside && make("small", {}, ` ${url.hostname} · ${words.newWindow}`))
}

function list(name, items, present, label) {
  return items.length > 0 && make("ul", {class: name, "aria-label": label}, items.map((item) => make("li", {}, present(item))))
}

export const choice = ({label, text}) => button("choose", label, {"data-text": text})

function frame(kind, {seq, at}, who, ...content) {
  const head = make("p", {class: "who"}, make("span", {}, who), at && make("time", {datetime: at}, ` ${words.time(at)}`))
  return make("div", {class: `bubble ${kind}`, "data-seq": seq}, head, ...content)
}

/** Null for an event that shows nothing of its own. */
export function nodeOf(event) {
  const {kind, author, agent_name: name} = event
  if (kind === "message") return frame(author, event, author === "agent" ? words.agent(name) : words.you, said(event))
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

/** A message that is not stored yet. */
export function pendingNode({id, text, problem}) {
  const note = make("p", {class: "note", role: problem && "alert"}, problem ? words.notSent(problem) : words.sending)
  const again = problem && button("resend", words.resend, {"data-id": id})
  return frame(problem ? "member failed" : "member", {}, words.you, make("p", {class: "said"}, text), note, again)
}

/** A passage was masked after the fact, or an agent took a message back. */
export function amend(log, event) {
  const shown = log.querySelector(`[data-seq="${event.of}"]`)
  const author = shown?.classList.contains("agent") ? "agent" : "member"
  const text = event.kind === "withdrawn" ? {text: words.withdrawn, redactions: []} : event
  shown?.classList.toggle("withdrawn", event.kind === "withdrawn")
  shown?.querySelector(".said").replaceWith(said({...text, author}))
}

export function noticeCard({text, retention, egress}) {
  const lines = [words.noticeMachine, egress === "off" ? words.noticeGoogleOff : words.noticeGoogleOn, words.noticeKept(retention)]
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
