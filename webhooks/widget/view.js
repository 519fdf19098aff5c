/**
 * What the panel shows. On the host element it says what happens, never with a word of the talk.
 */

import {makeLog} from "./shell.js"
import {amend, button, choice, make, nodeOf, pendingNode} from "./transcript.js"
import {words} from "./words.fr.js"

const LONGEST = 2000 // code points
const COUNTED_FROM = 1800
const TALLEST_PX = 130
const SLOW_MS = 700
const REFUSED = [409, 413, 422] // the same text would be refused again

const stems = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []

export class View {
  #host
  #parts
  #session
  #unread
  #missed = 0 // while the panel was closed
  #placed = 0
  #slow = 0
  talk = null
  suggestions = []

  constructor({host, parts, session, unread, gone}) {
    Object.assign(this, {gone})
    this.#host = host
    this.#parts = parts
    this.#session = session
    this.#unread = unread
  }

  emit(name, detail) {
    this.#host.dispatchEvent(new CustomEvent(`guichet:${name}`, {bubbles: true, detail}))
  }

  event(event, live) {
    const {log, panel, body} = this.#parts
    const follows = event.author === "member" || body.scrollTop >= this.#placed - 8 // not gone back up
    const node = nodeOf(event)
    if (node) log.append(node)
    else amend(log, event)
    if (event.kind === "state") this.desk(event)
    this.draw()
    if (node && follows) this.#scrollTo(node)
    if (!panel.hidden) this.seen()
    else if (live && ["bot", "agent"].includes(event.author)) this.#unread(++this.#missed)
    if (!live) return
    this.emit("message", {seq: event.seq, kind: event.kind})
    if (["waiting", "human"].includes(event.state)) this.emit("handoff", {state: event.state})
  }

  /** It stands under the log, outside it: it is announced once, when it is stored. */
  outgoing() {
    const {pending, status} = this.#parts
    const {outgoing, state} = this.talk
    const focused = pending.contains(this.#host.shadowRoot.activeElement)
    pending.replaceChildren(...outgoing.map(pendingNode))
    this.draw()
    if (outgoing.length) this.#scrollTo(pending.lastElementChild)
    if (focused) this.focus()
    clearTimeout(this.#slow)
    status.replaceChildren()
    if (state === "human" || outgoing.every(({problem}) => problem)) return
    const dots = make("span", {class: "dots", "aria-hidden": "true"})
    this.#slow = setTimeout(() => status.replaceChildren(dots, ` ${words.answering}`), SLOW_MS)
  }

  refused({problem, text}) {
    this.emit("error", {status: problem.status, type: problem.type})
    if (!REFUSED.includes(problem.status)) return // its bubble says so, with «Renvoyer»
    this.draft = [text, this.draft].filter(Boolean).join("\n")
    this.say(problem.detail)
    if (problem.status === 409) this.desk({state: "closed"})
  }

  clear() {
    const log = makeLog()
    this.#parts.log.replaceWith(log)
    this.#parts.log = log
    this.#parts.pending.replaceChildren()
    this.#parts.status.replaceChildren()
    clearTimeout(this.#slow)
  }

  seen() {
    this.#missed = 0
    this.#unread(0)
    if (this.talk) this.#session.lastSeq = Math.max(this.#session.lastSeq, this.talk.seq)
    this.#session.save()
  }

  get draft() {
    return this.#parts.text.value
  }

  set draft(text) {
    this.#parts.text.value = text
    this.draw()
  }

  get sendable() {
    const wrong = !this.draft.trim() ? words.empty : Array.from(this.draft).length > LONGEST ? words.tooLong : ""
    this.say(wrong)
    this.#parts.text.setAttribute("aria-invalid", String(Boolean(wrong)))
    return wrong ? null : this.draft
  }

  /** Suggestions are filtered here, in the page: nothing that is typed leaves before «Envoyer». */
  draw() {
    const {text, counter, suggestions, log, pending, intro, form, body} = this.#parts
    const atEnd = body.scrollHeight - body.clientHeight - body.scrollTop < 8
    const left = LONGEST - Array.from(text.value).length
    counter.textContent = left > LONGEST - COUNTED_FROM ? "" : left < 0 ? words.over(-left) : words.left(left)
    counter.classList.toggle("over", left < 0)
    text.style.height = "auto"
    text.style.height = `${Math.min(text.scrollHeight + 2, TALLEST_PX)}px`

    const fresh = !log.hasChildNodes() && !pending.hasChildNodes()
    const typed = stems(text.value)
    const fits = ({label}) => typed.every((stem) => stems(label).some((word) => word.startsWith(stem)))
    const shown = fresh || typed.length ? this.suggestions.filter(fits).slice(0, fresh ? 5 : 2) : []
    suggestions.replaceChildren(...shown.map((suggestion) => make("li", {}, choice(suggestion))))
    if (!this.talk) return
    if (fresh) intro.append(suggestions)
    else form.before(suggestions)
    if (atEnd && !fresh) body.scrollTop = body.scrollHeight
  }

  desk(told) {
    this.#parts.human.hidden = told.state === "human"
    this.#parts.desk.textContent = words.desk(told)
    if (told.state === "closed") this.ended(make("p", {}, words.ended))
  }

  ended(node) {
    this.aside(make("div", {class: "aside"}, node, button("again", words.again, {class: "first"})))
  }

  /** In the composer's place; nothing: the composer again. */
  aside(node) {
    const {foot, panel} = this.#parts
    panel.querySelector(".aside")?.remove()
    foot.hidden = Boolean(node) || !this.talk
    if (node) foot.before(node)
  }

  say(sentence = "") {
    this.#parts.alert.textContent = sentence
  }

  failed(problem, otherwise = words.failed) {
    if (problem.status === undefined) throw problem // a fault of ours
    this.say(problem.status === 429 ? words.tooFast(problem) : problem.detail || otherwise)
    this.emit("error", {status: problem.status, type: problem.type})
  }

  focus() {
    const {text, panel} = this.#parts
    const places = [text, ...panel.querySelectorAll(".first"), panel.querySelector("h2")]
    places.find((place) => place.getClientRects().length)?.focus({preventScroll: true})
  }

  scrollDown() {
    this.#scrollTo(this.#parts.log.lastElementChild)
  }

  /** Down, but not past the first line of what has just come. */
  #scrollTo(node) {
    const {body} = this.#parts
    if (node) body.scrollTop = node.offsetTop - 12
    this.#placed = body.scrollTop
  }
}
