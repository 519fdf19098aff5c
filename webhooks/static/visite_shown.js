/** What the «Visite» shows of a turn and of a request: nodes and texts made of what the service answered. Pure. */

import {formatted, make} from "/widget/transcript.js"
import {MARKS} from "/widget/words.fr.js"

/** The message as it is stored, its marks as chips. Offsets are code points. */
export function kept({text, redactions}) {
  const points = Array.from(text)
  const nodes = []
  let at = 0
  for (const {label, start, end} of redactions) {
    const number = points.slice(start + 1 + label.length, end - 1).join("")
    nodes.push(points.slice(at, start).join(""), make("span", {class: "mark"}, `${MARKS[label]}${number}`))
    at = end
  }
  return make("p", {class: "said", translate: "no"}, ...nodes, points.slice(at).join(""))
}

/** What was typed where a mark stands now, found again between the words that stayed. It does not leave this page. */
export function hiddenIn(typed, {text, redactions}) {
  const points = Array.from(text)
  const literal = (start, end) => points.slice(start, end).join("").replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
  let pattern = "^"
  let at = 0
  for (const {start, end} of redactions) {
    pattern += `${literal(at, start)}([^]+?)`
    at = end
  }
  const found = new RegExp(`${pattern}${literal(at)}$`, "u").exec(typed.trim())
  return found ? found.slice(1) : []
}

export function answered(reply) {
  if (!reply) return make("p", {}, "L’assistant se tait : un conseiller tient la conversation.")
  const cited = reply.citations.map(({document: name, version, title, href}) =>
    make("a", {class: "cited", href}, `Source : ${name} v${version} – ${title}`))
  const links = reply.links.map(({label, href}) => make("a", {href}, label))
  return make("div", {class: "answer"},
    reply.title && make("p", {class: "title"}, reply.title),
    ...formatted(reply.text),
    [...links, ...cited].length > 0 && make("div", {class: "tags"}, links, cited),
    reply.redaction_notice && make("p", {}, reply.redaction_notice))
}

/** A body with its \u escapes read. */
export function plain(body) {
  try {
    return JSON.stringify(JSON.parse(body))
  } catch {
    return ""
  }
}

/** The text of base64 bytes. */
export const utf8 = (base64) => new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)))
