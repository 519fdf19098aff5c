/**
 * What the panel shows. On the host element it says what happens, never with a word of the talk.
 */

import {look, masked} from "./first_look.js"
import {Problem} from "./session.js"
import {amend, button, choice, make, nodeOf, pendingNode, PRIVATE} from "./transcript.js"
import {words} from "./words.fr.js"

// Code points.
const LONGEST = 2000
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Mn}\p{DI}⠀]/u
const COUNTED_FROM = 1800
const ITEMS = ["download", "erase", "finish"]
const TALLEST_PX = 130
const SLOW_MS = 700
// What is still being typed is not spoken of.
const SETTLED_MS = 600

/** It goes live once what was said before stands in it. */
export function makeLog() {
  const live = {"aria-live": "off", "aria-relevant": "additions"}
  return make("div", {role: "log", "aria-label": words.conversation, ...live})
}

export function makeShell() {
  const icon = (what, mark, label, attributes) => {
    const shown = make("span", {"aria-hidden": "true"}, mark)
    return button(what, shown, {class: "icon", "aria-label": label, ...attributes})
  }
  const item = (what) => button(what, words[what], {role: "menuitem", tabindex: "-1"})
  const parts = {
    menuButton: icon("menu", "⋯", words.menu, {"aria-haspopup": "menu", "aria-expanded": "false", hidden: true}),
    menu: make("div", {role: "menu", "aria-label": words.menu, hidden: true}, ITEMS.map(item)),
    intro: make("div", {class: "intro"}),
    log: makeLog(),
    pending: make("div", {class: "pending"}),
    status: make("p", {role: "status"}),
    alert: make("p", {role: "alert"}),
    human: button("handoff", words.human, {class: "second"}),
    desk: make("p", {class: "desk"}),
    suggestions: make("ul", {class: "choices", "aria-label": words.suggestions}),
    text: make("textarea", {id: "text", rows: 1, "aria-describedby": "counter", ...PRIVATE}),
    counter: make("p", {id: "counter"}),
    seen: make("p", {class: "notice", role: "status"}),
    mask: button("mask", words.mask, {class: "second", hidden: true}),
  }
  const {menuButton, menu, intro, log, pending, status, alert, human, desk, suggestions, text, counter} = parts
  const send = make("button", {class: "first"}, words.send)
  parts.form = make("form", {class: "composer"}, make("label", {for: "text"}, words.label), text, send, counter)
  const writing = make("div", {}, parts.form, parts.seen, parts.mask)
  parts.foot = make("div", {class: "foot", hidden: true}, human, desk, suggestions, writing)
  const around = {class: "body", role: "group", tabindex: "0", "aria-label": words.exchanges}
  parts.body = make("div", around, intro, log, pending, status)
  const title = make("h2", {id: "title", tabindex: "-1"}, words.assistant)
  const name = make("div", {class: "name"}, title, make("p", {}, words.machine))
  const head = make("div", {class: "head"}, name, menuButton, icon("minimise", "–", words.minimise), menu)
  const hidden = {id: "panel", "aria-labelledby": "title", hidden: true}
  parts.panel = make("section", hidden, head, parts.body, alert, parts.foot)
  return parts
}

export function toggleMenu({menu, menuButton}, open, refocus = true) {
  if (menu.hidden !== open) return
  menu.hidden = !open
  menuButton.setAttribute("aria-expanded", String(open))
  if (open) menu.firstElementChild.focus()
  else if (refocus) menuButton.focus()
}

export function moveInMenu(event, parts) {
  const items = [...parts.menu.children]
  const at = items.indexOf(event.target)
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key]
  if (event.key === "Tab") toggleMenu(parts, false)
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length).focus()
}

/** Tab goes round in a dialog. */
export function keepInside(event, panel) {
  const stops = [...panel.querySelectorAll("button, a[href], textarea, summary, [tabindex='0']")]
  const shown = stops.filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length)
  if (event.target !== shown.at(event.shiftKey ? 0 : -1)) return
  event.preventDefault()
  shown.at(event.shiftKey ? -1 : 0).focus()
}

const stems = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []

export class View {
  #host
  #parts
  #session
  #unread
  // While the panel was closed.
  #missed = 0
  #placed = 0
  #slow = 0
  #settling = 0
  talk = null
  suggestions = []
  // Public, never masked.
  contacts = []

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
    // Not gone back up.
    const follows = event.author === "member" || body.scrollTop >= this.#placed - 8
    // Of a state only.
    const signedIn = event.author === "member" && event.state === event.previous
    const changed = event.kind === "state" && !signedIn
    const node = event.kind !== "state" || changed ? nodeOf(event) : null
    if (node) log.append(node)
    else amend(log, event)
    if (changed) this.desk(event)
    if (!live) return
    this.draw()
    if (node && follows) this.#scrollTo(node)
    if (!panel.hidden) this.seen()
    else if (["bot", "agent"].includes(event.author)) this.#unread(++this.#missed)
    this.emit("message", {seq: event.seq, kind: event.kind})
    if (changed && ["waiting", "human"].includes(event.state)) this.emit("handoff", {state: event.state})
  }

  /** It stands under the log, outside it: it is announced once, when it is stored. */
  outgoing() {
    const {pending, status} = this.#parts
    const {outgoing, state} = this.talk
    const focused = pending.contains(this.#host.shadowRoot.activeElement)
    pending.replaceChildren(...outgoing.map(pendingNode))
    this.draw()
    this.#scrollTo(pending.lastElementChild)
    if (focused) this.focus()
    clearTimeout(this.#slow)
    status.replaceChildren()
    if (state === "human" || outgoing.every(({problem}) => problem)) return
    const dots = make("span", {class: "dots", "aria-hidden": "true"}, "●●● ")
    this.#slow = setTimeout(() => status.replaceChildren(dots, words.answering), SLOW_MS)
  }

  refused(entry) {
    const {problem, text} = entry
    this.emit("error", {status: problem.status, type: problem.type})
    // Its bubble says so, with «Renvoyer»
    if (this.talk.outgoing.includes(entry)) return
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
    this.typed()
  }

  /** The draft has changed. What the first look finds in it is said once it settles, and again only if it differs. */
  typed() {
    this.draw()
    clearTimeout(this.#settling)
    if (this.draft) this.#settling = setTimeout(() => this.#tell(look(this.draft, this.contacts)), SETTLED_MS)
    else this.#tell([])
  }

  #tell(found, otherwise = "") {
    const {seen, mask} = this.#parts
    const sentence = found.length ? words.seen(found.map(({label}) => label)) : otherwise
    if (seen.textContent !== sentence) seen.textContent = sentence
    seen.parentElement.classList.toggle("text", Boolean(sentence))
    mask.hidden = !found.length
  }

  /** By the browser's own editing, so that one «Annuler» brings the values back. */
  mask() {
    const {text} = this.#parts
    const {draft} = this
    const found = look(draft, this.contacts)
    text.focus()
    if (!found.length) return this.#tell(found)
    const upTo = (place) => masked(draft.slice(0, place), found.filter(({start}) => start < place), words.hidden)
    const caret = upTo(text.selectionEnd).length
    const [{start}, {end}] = [found[0], found.at(-1)]
    const piece = upTo(end).slice(start)
    text.setSelectionRange(start, end)
    if (!document.execCommand("insertText", false, piece)) text.setRangeText(piece)
    text.setSelectionRange(caret, caret)
    this.draw()
    clearTimeout(this.#settling)
    this.#tell([], words.masked)
  }

  /** The draft, out of the box to be sent; nothing, and why, if it cannot be. */
  take() {
    const text = this.draft
    const wrong = !SEEN.test(text) ? words.empty : Array.from(text).length > LONGEST ? words.tooLong : ""
    this.say(wrong)
    this.#parts.text.ariaInvalid = String(Boolean(wrong))
    if (wrong) return ""
    this.draft = ""
    return text
  }

  /** Suggestions are filtered here, in the page: nothing that is typed leaves before «Envoyer». */
  draw() {
    const {text, counter, suggestions, log, pending, intro, form, body} = this.#parts
    const atEnd = body.scrollHeight - body.clientHeight - body.scrollTop < 8
    const left = LONGEST - Array.from(text.value).length
    counter.textContent = left > LONGEST - COUNTED_FROM ? "" : left < 0 ? words.over(-left) : words.left(left)
    counter.classList.toggle("over", left < 0)
    text.style.height = "auto"
    // Hidden, it has no height.
    if (text.scrollHeight) text.style.height = `${Math.min(text.scrollHeight + 2, TALLEST_PX)}px`

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
    const {human} = this.#parts
    const waits = told.state === "waiting"
    human.hidden = told.state === "human"
    human.dataset.do = waits ? "giveUp" : "handoff"
    human.textContent = waits ? words.giveUp : words.human
    this.#parts.desk.textContent = words.desk(told)
    if (told.state === "closed") this.ended(words.ended)
  }

  ended(why) {
    this.aside(make("div", {class: "aside"}, why, button("again", words.again, {class: "first"})))
  }

  /** In the composer's place; nothing: the composer again. */
  aside(node) {
    const {foot, panel} = this.#parts
    const before = panel.querySelector(".aside")
    const focused = (before ?? foot).contains(this.#host.shadowRoot.activeElement)
    before?.remove()
    foot.hidden = Boolean(node) || !this.talk
    if (node) foot.before(node)
    if (focused) this.focus()
    return node
  }

  say(sentence = "") {
    this.#parts.alert.textContent = sentence
  }

  failed(problem, otherwise = words.failed) {
    if (!(problem instanceof Problem)) throw problem
    this.say(problem.status === 429 ? words.tooFast(problem) : problem.detail || otherwise)
    this.emit("error", {status: problem.status, type: problem.type})
  }

  focus() {
    const {text, panel} = this.#parts
    const places = [text, ...panel.querySelectorAll(".first"), panel.querySelector("h2")]
    places.find((place) => place.getClientRects().length)?.focus()
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
