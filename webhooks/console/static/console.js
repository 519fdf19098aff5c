/** What the console adds where scripts run: pages that stay up to date, Ctrl + Entrée, no answer sent twice.

    A place with `data-live` is asked for again every `data-every` ms while the page is seen; `data-mark` says what it
    shows, and the server answers 204 where nothing has changed. Its HTML is our own pages', of this origin alone. */

const policy = window.trustedTypes?.createPolicy("guichet-console", { createHTML: (html) => html })
const ENDED = new Set([401, 403, 404])
const LONGEST_MS = 60_000

/** Our own fragment, parsed; scripts in it never run. */
function parse(html) {
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html")
  return page.body.firstElementChild
}

/** Adds what is new and replaces what has changed, line by line, so that only new lines are announced. */
function patchEvents(shown, fresh) {
  const pane = shown.parentElement
  const atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 80
  for (const line of [...fresh.children]) {
    const old = shown.querySelector(`:scope > [data-seq="${line.dataset.seq}"]`)
    if (!old) shown.append(line)
    else if (old.innerHTML !== line.innerHTML && !old.contains(document.activeElement)) {
      for (const opened of old.querySelectorAll("details[open]")) {
        line.querySelector(`details.${opened.className}`)?.setAttribute("open", "")
      }
      old.replaceWith(line)
    }
  }
  if (atEnd) toEnd(pane)
}

/** The buttons of the state we are in. Words that are being written stay where they are. */
function patchActs(shown, fresh) {
  if (shown.dataset.kind === fresh.dataset.kind && shown.dataset.kind !== "human") return
  const draft = shown.querySelector("textarea")
  if (draft?.value.trim()) {
    if (shown.querySelector("[data-stale]")) return
    const told = document.createElement("p")
    told.className = "alert"
    told.setAttribute("role", "alert")
    told.dataset.stale = ""
    told.textContent = "Vous ne suivez plus cette conversation. Votre texte n’est pas envoyé\u00a0; rechargez la page pour la suite."
    shown.prepend(told)
    return
  }
  const focused = shown.contains(document.activeElement)
  shown.replaceChildren(...fresh.childNodes)
  shown.dataset.kind = fresh.dataset.kind
  if (focused) document.querySelector("#contenu").focus({ preventScroll: true })
}

/** A part whose content is simply the newest; what had the focus keeps it. */
function patchWhole(shown, fresh) {
  if (shown.innerHTML === fresh.innerHTML) return
  const href = shown.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null
  const count = shown.querySelector("[role=status]")
  const freshCount = fresh.querySelector("[role=status]")
  if (count && freshCount) {
    if (count.textContent !== freshCount.textContent) count.replaceChildren(...freshCount.childNodes)
    freshCount.remove()
    for (const child of [...shown.children]) if (child !== count) child.remove()
    shown.append(...fresh.childNodes)
  } else shown.replaceChildren(...fresh.childNodes)
  if (href) shown.querySelector(`[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true })
}

const PATCHES = { events: patchEvents, acts: patchActs, facts: patchWhole }

function patch(place, fresh) {
  const parts = fresh.querySelectorAll("[data-part]")
  for (const part of parts) {
    const shown = document.querySelector(`[data-part="${part.dataset.part}"]`)
    if (shown) PATCHES[part.dataset.part](shown, part)
  }
  if (!parts.length) patchWhole(place, fresh)
  place.dataset.mark = fresh.dataset.mark
}

/** Asks again and again; slower while the server does not answer; stops where the page may not be read any more. */
async function keepUp(place) {
  const every = Number(place.dataset.every)
  let wait = every
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (document.hidden) continue
    const address = new URL(place.dataset.live, location.href)
    address.searchParams.set("marque", place.dataset.mark)
    try {
      const answer = await fetch(address, { credentials: "same-origin", redirect: "error" })
      if (ENDED.has(answer.status)) return
      if (answer.status === 200) patch(place, parse(await answer.text()))
      wait = answer.ok ? every : Math.min(wait * 2, LONGEST_MS)
    } catch {
      wait = Math.min(wait * 2, LONGEST_MS)
    }
  }
}

function toEnd(pane) {
  pane.scrollTop = pane.scrollHeight
}

for (const place of document.querySelectorAll("[data-live]")) keepUp(place)
if (matchMedia("(min-width: 900px)").matches) {
  for (const details of document.querySelectorAll("details[data-wide]")) details.open = true
}
for (const pane of document.querySelectorAll(".events")) toEnd(pane)

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
    event.preventDefault()
    event.target.form.requestSubmit()
  }
})

/* A second press while the first is on its way sends nothing. */
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault()
  event.target.dataset.sent = "1"
})
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent
})
