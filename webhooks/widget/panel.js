/**
 * What the panel does when it opens, and what each control does. Start reading here; what is shown is view.js.
 */

import {Conversation, Session} from "./session.js"
import {amend, button, eraseQuestion, make, noticeCard, passageForm, reasonForm, receipt, STYLE} from "./transcript.js"
import {keepInside, makeShell, moveInMenu, toggleMenu, View} from "./view.js"
import {words} from "./words.fr.js"

const PHONE = matchMedia("(max-width: 480px)")

export class Panel {
  #host
  #signal
  #session
  #view
  #parts = makeShell()
  #talk = null
  #notice = null
  // A second conversation does not ask again.
  #read = false

  constructor({host, api, unread, signal}) {
    const parts = this.#parts
    const {panel, text, form} = parts
    const session = new Session(api)
    this.#host = host
    this.#signal = signal
    this.#session = session
    this.#view = new View({host, parts, session, unread, gone: (unsent) => this.#lost(unsent)})
    host.shadowRoot.adoptedStyleSheets = [host.shadowRoot.adoptedStyleSheets[0], STYLE]
    host.shadowRoot.prepend(panel)
    const on = (target, type, act) => target.addEventListener(type, act, {signal})
    on(panel, "click", (event) => this.#clicked(event))
    on(panel, "submit", (event) => this.#submitted(event))
    on(panel, "keydown", (event) => this.#pressed(event))
    on(text, "input", () => this.#view.typed())
    on(text, "keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
      event.preventDefault()
      form.requestSubmit()
    })
    on(PHONE, "change", () => this.#fit())
    on(document, "guichet:identity", () => this.#try(() => this.#claim()))
    this.#fit()
    if (session.id) this.#resume()
  }

  /** `quietly`: reopened by a page load, so focus stays where it is. */
  show({quietly}) {
    this.#parts.panel.hidden = false
    this.#session.open = true
    this.#view.seen()
    this.#view.draw()
    this.#view.scrollDown()
    if (!this.#talk && !this.#parts.panel.querySelector(".intro *, .aside")) this.#begin()
    if (!quietly || PHONE.matches) this.#view.focus()
  }

  /** Returns whether focus was inside. */
  hide() {
    const inside = this.#parts.panel.contains(this.#host.shadowRoot.activeElement)
    toggleMenu(this.#parts, false, false)
    this.#parts.panel.hidden = true
    this.#session.open = false
    this.#session.save()
    return inside
  }

  #fit() {
    this.#parts.panel.setAttribute("role", PHONE.matches ? "dialog" : "region")
    this.#parts.panel.ariaModal = PHONE.matches ? "true" : null
  }

  async #try(act, otherwise) {
    try {
      await act()
    } catch (problem) {
      if (problem.status === 404 && this.#talk) this.#lost([])
      else this.#view.failed(problem, otherwise)
    }
  }

  async #begin() {
    const {intro, status} = this.#parts
    status.textContent = words.loading
    intro.replaceChildren(button("again", words.retry, {class: "first", hidden: true}))
    await this.#try(async () => {
      this.#notice = await this.#session.call("GET", "/notice")
      this.#view.contacts = this.#notice.public_contacts
      await this.#suggest()
      intro.replaceChildren(noticeCard(this.#notice))
    }, words.unreachable)
    intro.firstElementChild.hidden = false
    status.textContent = ""
    if (this.#session.open) this.#view.focus()
  }

  async #suggest() {
    const page = encodeURIComponent(location.pathname)
    this.#view.suggestions = (await this.#session.call("GET", `/suggestions?page=${page}`)).suggestions
  }

  /** Once, whatever is pressed; what is typed or sent meanwhile waits for it, and stays if it fails. */
  async #open() {
    if (this.#talk) return this.#view.focus()
    const {intro, status, human} = this.#parts
    const opened = this.#create()
    const talk = this.#startTalk(opened)
    human.hidden = true
    if (!intro.firstChild) intro.append(button("proceed", words.again, {class: "first"}))
    const pressed = intro.querySelector("[data-do=proceed]")
    pressed.ariaDisabled = "true"
    this.#view.say()
    status.textContent = words.loading
    this.#view.focus()
    try {
      await opened
    } catch (problem) {
      pressed.ariaDisabled = null
      this.#keep(talk.outgoing)
      talk.stop()
      this.#view.clear()
      this.#talk = this.#view.talk = null
      return this.#view.failed(problem, words.unreachable)
    }
    if (!talk.outgoing[0]) status.textContent = ""
    const focused = intro.contains(this.#host.shadowRoot.activeElement)
    this.#welcome()
    this.#goLive()
    if (focused) this.#view.focus()
  }

  async #create() {
    const identity = (await this.#identity()) ?? undefined
    const body = {locale: "fr", page: location.pathname, notice_version: this.#notice.version, identity}
    const {id, token} = await this.#session.call("POST", "/conversations", body)
    this.#read = true
    Object.assign(this.#session, {id, token, signed: Boolean(identity)})
    this.#session.save()
  }

  async #resume() {
    const talk = this.#startTalk()
    this.#welcome()
    this.#parts.status.textContent = words.resuming
    await this.#try(async () => {
      await this.#claim()
      if (this.#talk === talk) await talk.read(this.#session.lastSeq)
      await this.#suggest()
      // Who has seen the notice is told here.
      const {maintenance, public_contacts} = await this.#session.call("GET", "/notice")
      this.#view.contacts = public_contacts
      if (maintenance && this.#talk === talk) this.#view.say(maintenance)
    }, words.unreachable)
    this.#parts.status.textContent = ""
    if (this.#talk === talk) this.#goLive()
  }

  #startTalk(opened) {
    this.#view.clear()
    this.#talk = this.#view.talk = new Conversation(this.#session, this.#view, this.#signal, opened)
    this.#view.aside()
    return this.#talk
  }

  #welcome() {
    const {intro, menuButton} = this.#parts
    menuButton.hidden = false
    intro.replaceChildren(make("p", {}, words.welcome))
    this.#view.desk({state: "bot"})
  }

  /** What stands in the log so far is not announced; what comes now is. */
  #goLive() {
    const {log} = this.#parts
    this.#view.draw()
    this.#view.scrollDown()
    requestAnimationFrame(() => log.setAttribute("aria-live", "polite"))
    if (this.#talk.state !== "closed") this.#talk.follow()
  }

  /** The signed identity; null: nobody is signed in; undefined: the page does not say. */
  async #identity() {
    const url = this.#host.getAttribute("identity-url")
    if (!url) return undefined
    try {
      const response = await fetch(url, {mode: "same-origin", cache: "no-store", signal: this.#signal})
      if (response.status >= 500) return undefined
      return response.status === 200 ? ((await response.json()).identity ?? null) : null
    } catch {
      return undefined
    }
  }

  /** The talk becomes the signed-in member's; another's, or of one who has signed out, is left. */
  async #claim() {
    const identity = await this.#identity()
    if (identity === undefined || !this.#session.id) return
    if (identity === null) return this.#session.signed && this.#leave()
    try {
      await this.#session.own("POST", "/identity", {identity})
      this.#session.signed = true
      this.#session.save()
    } catch (problem) {
      if (problem.status === 404) throw problem
      if (problem.type.endsWith("identity-taken")) this.#leave()
    }
  }

  #leave() {
    const {open} = this.#session
    this.#forget()
    this.#session.open = open
    this.#view.aside()
    this.#read = false
    if (open) this.#begin()
  }

  #forget() {
    this.#talk?.stop()
    this.#talk = this.#view.talk = null
    this.#session.forget()
    this.#view.clear()
    this.#view.draft = ""
    this.#view.say()
    this.#parts.intro.replaceChildren()
    this.#parts.menuButton.hidden = true
  }

  /** The service no longer has it. What had not left stays with the member. */
  #lost(unsent) {
    this.#keep(unsent)
    const {draft} = this.#view
    this.#forget()
    this.#view.draft = draft
    this.#view.ended(words.gone)
  }

  #keep(unsent) {
    this.#view.draft = [...unsent.map(({text}) => text), this.#view.draft].filter(Boolean).join("\n")
  }

  #acts = {
    menu: () => toggleMenu(this.#parts, this.#parts.menu.hidden),
    minimise: () => this.#host.close(),
    // Its page is under the panel.
    leave: () => PHONE.matches && this.#host.close(),
    proceed: () => this.#open(),
    again: () => this.#again(),
    mask: () => this.#view.mask(),
    choose: ({text}) => this.#send(text),
    resend: ({id}) => (this.#talk.resend(id), this.#view.focus()),
    rate: (_data, pressed) => this.#rate(pressed),
    passage: ({of}) => this.#passage(of),
    handoff: async () => this.#view.desk(await this.#talk.handoff()),
    giveUp: async () => this.#view.desk(await this.#talk.giveUp()),
    download: async () => this.#save(await this.#session.ask("/transcript?format=html")),
    erase: () => this.#view.aside(eraseQuestion()).lastElementChild.focus(),
    eraseForGood: () => this.#erase(),
    cancel: () => this.#cancel(),
    finish: () => this.#talk.close(),
  }

  #clicked(event) {
    const pressed = event.target.closest("[data-do]")
    const what = pressed?.dataset.do
    if (what !== "menu") toggleMenu(this.#parts, false, pressed?.role === "menuitem")
    // A double click on «Parler à un conseiller»
    if (what === "giveUp" && event.detail > 1) return
    if (what) this.#try(() => this.#acts[what](pressed.dataset, pressed))
  }

  #submitted(event) {
    event.preventDefault()
    const {target} = event
    if (target.dataset.seen) return this.#try(() => this.#maskPassage(target))
    if (target !== this.#parts.form) return this.#try(() => this.#giveReason(target))
    if (!this.#session.id && !this.#view.draft) return this.#open()
    const text = this.#view.take()
    if (text) this.#send(text)
    else this.#view.focus()
  }

  #pressed(event) {
    const {menu, panel} = this.#parts
    if (!menu.hidden && event.key !== "Escape") return moveInMenu(event, this.#parts)
    if (event.key === "Tab" && PHONE.matches) keepInside(event, panel)
    if (event.key !== "Escape" || event.isComposing) return
    event.stopPropagation()
    if (!menu.hidden) toggleMenu(this.#parts, false)
    else if (panel.querySelector("[data-do=cancel]")) this.#cancel()
    else this.#host.close()
  }

  #send(text) {
    if (!this.#talk) this.#open()
    this.#view.say()
    this.#talk.send(text)
    this.#view.focus()
  }

  async #again() {
    const {draft} = this.#view
    this.#forget()
    this.#session.open = true
    this.#view.aside()
    this.#view.draft = draft
    if (this.#read) await this.#open()
    else await this.#begin()
  }

  async #rate(pressed) {
    const group = pressed.parentElement
    const {rating} = pressed.dataset
    await this.#session.own("POST", "/feedback", {seq: Number(group.dataset.of), rating})
    for (const vote of group.querySelectorAll("button")) vote.ariaPressed = String(vote === pressed)
    group.lastElementChild.textContent = ""
    if (group.nextElementSibling?.matches(".reason")) group.nextElementSibling.remove()
    if (rating === "up") return group.lastElementChild.append(words.thanks)
    const form = reasonForm(group.dataset.of)
    group.after(form)
    form.querySelector("textarea").focus()
  }

  async #giveReason(form) {
    const reason = form.querySelector("textarea").value.trim()
    if (reason) await this.#session.own("POST", "/feedback", {seq: Number(form.dataset.of), rating: "down", reason})
    form.previousElementSibling.lastElementChild.append(words.thanks)
    form.remove()
    this.#view.focus()
  }

  /** The text of message `of` as it now stands. */
  #passage(of) {
    this.#view.aside(passageForm(this.#parts.panel.querySelector(`#said${of}`), of, this.#talk.seq))[0].focus()
  }

  async #maskPassage(form) {
    const [{value, selectionStart, selectionEnd}, {value: label}] = form
    const [start, end] = [selectionStart, selectionEnd].map((place) => Array.from(value.slice(0, place)).length)
    if (start === end) return this.#view.say(words.select)
    const [of, last_seq] = [form.dataset.of, form.dataset.seen].map(Number)
    const {message} = await this.#session.own("POST", "/mask", {seq: of, start, end, label, last_seq}).catch(async (problem) => {
      await this.#talk.catchUp()
      if (problem.status === 409) this.#passage(of)
      throw problem
    })
    amend(this.#parts.log, {...message, of})
    this.#view.say()
    this.#cancel()
    this.#parts.status.textContent = words.masked
  }

  async #save(response) {
    const href = URL.createObjectURL(await response.blob())
    make("a", {href, download: "conversation.html"}).click()
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
  }

  #cancel() {
    const of = this.#parts.panel.querySelector("form.aside")?.dataset.of
    this.#view.aside()
    if (this.#talk.state === "closed") this.#view.desk({state: "closed"})
    this.#view.focus()
    this.#parts.panel.querySelector(`#said${of}+button`)?.focus()
  }

  async #erase() {
    const erased = await this.#session.own("DELETE")
    this.#forget()
    this.#view.ended(receipt(erased))
  }
}
