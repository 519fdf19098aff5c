/**
 * The desk's page: reads the space again whenever it changes. Text is text: elements are built, never HTML.
 * The open thread is the URL's fragment, so that a reload and a link keep it.
 */
const threads = document.querySelector("#threads ul")
const main = document.querySelector("#thread")
const link = document.querySelector("#link")
const empty = main.querySelector(".empty")
const hour = new Intl.DateTimeFormat("fr-FR", {hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris"})
let space = []

/** An element with properties and children; a string child is text. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

function run({text, bold, italic, href}) {
  if (href) return element("a", {href, target: "_blank", rel: "noreferrer noopener"}, text)
  return bold ? element("strong", {}, text) : italic ? element("em", {}, text) : text
}

function time(at) {
  return element("time", {dateTime: at}, hour.format(new Date(at)))
}

function button(label) {
  const made = element("button", {type: "button", title: "Pas encore actif dans ce bureau"}, label)
  made.setAttribute("aria-disabled", "true")
  return made
}

function section({header, paragraphs, buttons}) {
  const made = element("section")
  if (header) made.append(element("h4", {}, header))
  made.append(...paragraphs.map((runs) => element("p", {className: "text"}, ...runs.map(run))))
  if (buttons.length) made.append(element("div", {className: "buttons"}, ...buttons.map(button)))
  return made
}

function card({title, subtitle, sections}) {
  const made = element("div", {className: "card"})
  if (title) made.append(element("header", {}, element("h3", {}, title), element("p", {}, subtitle)))
  made.append(...sections.map(section))
  return made
}

function message({at, edited, runs, cards}) {
  const by = element("p", {className: "by"}, element("strong", {}, "Guichet"), element("span", {className: "app"}, "appli"), time(at))
  if (edited) by.append(element("span", {className: "edited"}, "modifié"))
  const avatar = element("span", {className: "avatar"}, "G")
  avatar.setAttribute("aria-hidden", "true")
  return element("li", {className: "message"}, avatar, by,
    element("div", {className: "text"}, ...runs.map(run)), element("div", {}, ...cards.map(card)))
}

function entry(thread, open) {
  const last = thread.messages.at(-1)
  const made = element("a", {href: `#${thread.id}`},
    element("strong", {}, thread.title),
    element("small", {}, [thread.subtitle, `${thread.messages.length} message${thread.messages.length > 1 ? "s" : ""}`, hour.format(new Date(last.at))].filter(Boolean).join(" · ")))
  if (open) made.setAttribute("aria-current", "true")
  return element("li", {}, made)
}

function render() {
  const wanted = location.hash.slice(1)
  const open = space.find(({id}) => id === wanted) ?? space[0]
  const focused = document.activeElement?.closest?.("#threads a")?.getAttribute("href")
  document.querySelector("#count").textContent = space.length ? `(${space.length})` : ""
  threads.replaceChildren(...space.map((thread) => entry(thread, thread === open)))
  if (focused) threads.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus()
  if (!open) return main.replaceChildren(empty)
  main.replaceChildren(element("h2", {}, open.title), element("ol", {className: "log"}, ...open.messages.map(message)))
}

async function read() {
  const answer = await fetch("/_stub/space")
  if (!answer.ok) return
  space = await answer.json()
  render()
}

const changes = new EventSource("/_stub/changes")
changes.addEventListener("message", () => { link.textContent = "En direct"; read() })
changes.addEventListener("error", () => { link.textContent = "Connexion perdue, nouvel essai…" })
addEventListener("hashchange", render)
