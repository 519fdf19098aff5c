/**
 * The desk's page: reads the space again whenever it changes, and plays an agent in it. Text is text: elements are
 * built, never HTML. The open thread is the URL's fragment, so that a reload and a link keep it.
 */
import {element, openForm, card, text} from "/desk_card.js"

const threads = document.querySelector("#threads ul")
const log = document.querySelector("#log")
const link = document.querySelector("#link")
const empty = log.querySelector(".empty")
const agent = document.querySelector("#agent")
const dialect = document.querySelector("#dialect")
const write = document.querySelector("#write")
const typed = document.querySelector("#text")
const goes = document.querySelector("#goes")
const notice = document.querySelector("#notice")
const hour = new Intl.DateTimeFormat("fr-FR", {hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris"})
const NEW = "nouveau"
const title = element("h2")
const messages = element("ol", {className: "log"})
const drawn = new WeakMap()
let space = []

function time(at) {
  return element("time", {dateTime: at}, hour.format(new Date(at)))
}

function message(told) {
  const {at, by, app, edited, runs, cards} = told
  const who = element("p", {className: "by"}, element("strong", {}, by), time(at))
  if (app) who.children[0].after(element("span", {className: "app"}, "appli"))
  if (edited) who.append(element("span", {className: "edited"}, "modifié"))
  if (told.private) who.append(element("span", {className: "edited"}, "visible de vous seul"))
  const avatar = element("span", {className: app ? "avatar" : "avatar person"}, by[0])
  avatar.setAttribute("aria-hidden", "true")
  return element("li", {className: "message"}, avatar, who,
    element("div", {className: "text"}, ...runs.map(text)),
    element("div", {}, ...cards.map((one) => card(one, (button) => press(told.name, button)))))
}

function entry({thread, open}) {
  const last = thread.messages.at(-1)
  const made = element("a", {href: `#${thread.id}`},
    element("strong", {}, thread.title),
    element("small", {}, [thread.subtitle, `${thread.messages.length} message${thread.messages.length > 1 ? "s" : ""}`, hour.format(new Date(last.at))].filter(Boolean).join(" · ")))
  if (open) made.setAttribute("aria-current", "true")
  return element("li", {}, made)
}

function opened() {
  const wanted = location.hash.slice(1)
  return wanted === NEW ? undefined : space.find(({id}) => id === wanted) ?? space[0]
}

/** Draws again only what has changed: a button that stands keeps a click that has begun on it. */
function redraw(list, told, draw) {
  told.forEach((one, place) => {
    const there = list.children[place]
    const now = JSON.stringify(one)
    if (there && drawn.get(there) === now) return
    const made = draw(one)
    drawn.set(made, now)
    if (there) there.replaceWith(made)
    else list.append(made)
  })
  while (list.children.length > told.length) list.lastElementChild.remove()
}

/** A button keeps its focus when its message is drawn again: it is found by its message and its words. */
function focusedButton() {
  const button = document.activeElement?.closest?.(".buttons button")
  const place = [...log.querySelectorAll(".message")].indexOf(button?.closest(".message"))
  return button && place >= 0 ? {place, label: button.textContent} : null
}

function render() {
  const open = opened()
  const focused = document.activeElement?.closest?.("#threads a")?.getAttribute("href")
  const pressed = focusedButton()
  document.querySelector("#count").textContent = space.length ? `(${space.length})` : ""
  redraw(threads, space.map((thread) => ({thread, open: thread === open})), entry)
  if (focused) document.querySelector(`#threads a[href="${CSS.escape(focused)}"]`)?.focus()
  write.hidden = !agent.options.length || !(open || location.hash === `#${NEW}`)
  write.querySelector("label").textContent = open ? "Écrire dans ce fil" : "Votre question à l’assistant (dans un nouveau fil)"
  if (!open && location.hash === `#${NEW}`) {
    if (!typed.value) typed.value = "@Guichet "
    return log.replaceChildren(element("h2", {}, "Interroger l’assistant"))
  }
  if (!open) return log.replaceChildren(empty)
  title.textContent = open.title
  redraw(messages, open.messages, message)
  if (messages.parentElement !== log) log.replaceChildren(title, messages)
  if (pressed) {
    const buttons = log.querySelectorAll(".message")[pressed.place]?.querySelectorAll(".buttons button") ?? []
    ;[...buttons].find(({textContent}) => textContent === pressed.label)?.focus()
  }
}

async function read() {
  const answer = await fetch(`/_stub/space?agent=${encodeURIComponent(agent.value)}`)
  if (!answer.ok) return
  space = await answer.json()
  render()
}

async function send(path, body) {
  const answer = await fetch(path, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)})
  if (!answer.ok) return say("Cela n’a pas pu être fait.")
  return answer.status === 204 ? {} : answer.json()
}

let fading
function say(words) {
  clearTimeout(fading)
  notice.textContent = words
  fading = setTimeout(() => { notice.textContent = "" }, 8000)
}

/** What Google Chat would show of the app's answer: a form over the page, a notice at its foot. */
function show(answer, name) {
  if (!answer) return
  if (answer.notice) say(answer.notice)
  if (answer.form) openForm(answer.form, (button, form) => press(name, button, form))
  else if (answer.closes) document.querySelector("#form").close()
}

async function press(name, {parameters, dialog}, form) {
  const kind = form ? "SUBMIT_DIALOG" : dialog ? "REQUEST_DIALOG" : null
  show(await send("/_stub/press", {agent: agent.value, card: name, parameters, form: form ?? {}, dialog: kind}), name)
}

function where() {
  const first = typed.value.trim().split(/\s/)[0]
  goes.textContent = first === "@Guichet" || (first.startsWith("/") && !first.startsWith("//"))
    ? "Guichet l’entendra." : "Reste entre collègues : Guichet ne l’entend pas."
}

write.addEventListener("submit", async (event) => {
  event.preventDefault()
  const words = typed.value.trim()
  if (!words) return
  typed.value = ""
  where()
  show(await send("/_stub/say", {agent: agent.value, thread: opened()?.name ?? null, text: words}), "")
  if (location.hash === `#${NEW}`) location.hash = ""
})
typed.addEventListener("input", where)
typed.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault()
    write.requestSubmit()
  }
})
for (const way of write.querySelectorAll("[data-way]")) {
  way.addEventListener("click", () => {
    typed.value = way.dataset.way + typed.value.replace(/^(@Guichet|\/\S*)\s*/, "")
    typed.focus()
    where()
  })
}
dialect.addEventListener("change", () => send("/_stub/dialect", {add_on: dialect.value === "add-on"}))
agent.addEventListener("change", read)

async function begin() {
  const {agents, add_on} = await (await fetch("/_stub/desk")).json()
  agent.replaceChildren(...agents.map(({id, name}) => element("option", {value: id}, name)))
  dialect.value = add_on ? "add-on" : "classic"
  document.querySelector("#who").hidden = document.querySelector("#new").hidden = !agents.length
  where()
  const changes = new EventSource("/_stub/changes")
  changes.addEventListener("message", () => { link.textContent = "En direct"; read() })
  changes.addEventListener("error", () => { link.textContent = "Connexion perdue, nouvel essai…" })
  addEventListener("hashchange", render)
}
begin()
