/** What the console adds where scripts run: pages that stay up to date, Ctrl + Entrée, no answer sent twice.

    A place with `data-live` is asked for again every `data-every` ms while the page is seen; `data-mark` says what it
    shows, and the server answers 204 where nothing has changed. Its HTML is our own pages', of this origin alone.
    Where it answers `data-ended`, what is shown may not be read any more. */

const policy = window.trustedTypes?.createPolicy("guichet-console", { createHTML: (html) => html })
const LONGEST_MS = 60_000

/** Our own fragment, parsed; scripts in it never run. */
function parse(html) {
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html")
  return page.body.firstElementChild
}

/** What the line says, without what was told beside it once. */
function wordsOf(line) {
  const copy = line.cloneNode(true)
  copy.querySelector(".done")?.remove()
  return copy.textContent.replace(/\s+/g, " ").trim()
}

/** Adds what is new and replaces what has changed, line by line, so that only new lines are announced. */
function patchEvents(shown, fresh) {
  const pane = shown.parentElement
  const atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 80
  for (const line of [...fresh.children]) {
    const old = shown.querySelector(`:scope > [data-seq="${line.dataset.seq}"]`)
    if (!old) shown.append(line)
    else if (wordsOf(old) !== wordsOf(line)) {
      const focused = old.contains(document.activeElement) ? document.activeElement : null
      const again = focused?.matches("summary") ? "summary" : `[href="${CSS.escape(focused?.getAttribute("href") ?? "")}"]`
      for (const opened of old.querySelectorAll("details[open]")) {
        line.querySelector(`details.${opened.className}`)?.setAttribute("open", "")
      }
      old.replaceWith(line)
      if (focused) (line.querySelector(again) ?? pane).focus({ preventScroll: true })
    }
  }
  if (atEnd) toEnd(pane)
}

/** The way to the answer's box is there while the box is. */
function showSkip() {
  const link = document.querySelector('.skip[href="#texte"]')
  if (link) link.hidden = !document.querySelector("#texte")
}

/** The buttons of the state we are in. Words that are being written stay where they are. */
function patchActs(shown, fresh) {
  if (shown.dataset.kind === fresh.dataset.kind && shown.dataset.kind !== "human") return
  const done = document.querySelector(".talk > .done")
  const focused = document.activeElement
  if (shown.dataset.kind !== fresh.dataset.kind) done?.remove()
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
  shown.replaceChildren(...fresh.childNodes)
  shown.dataset.kind = fresh.dataset.kind
  if (!focused.isConnected) document.querySelector("#contenu").focus({ preventScroll: true })
  showSkip()
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

const PATCHES = { events: patchEvents, acts: patchActs, facts: patchWhole, flags: patchWhole }

function patch(place, fresh) {
  const parts = fresh.querySelectorAll("[data-part]")
  for (const part of parts) {
    const shown = document.querySelector(`[data-part="${part.dataset.part}"]`)
    if (shown) PATCHES[part.dataset.part](shown, part)
  }
  if (!parts.length) patchWhole(place, fresh)
  place.dataset.mark = fresh.dataset.mark
}

/** Words that were for this talk, in a box of their own to be copied from; what would send them is gone. */
function keepDraft(box) {
  const { form } = box
  for (const other of [...form.parentElement.children]) if (other !== form) other.remove()
  for (const other of form.querySelectorAll("input, button")) other.remove()
  form.querySelector("label").textContent = "Votre texte, qui n’a pas été envoyé"
  form.querySelector(".hint").textContent = "Il n’est gardé nulle part\u00a0: copiez-le s’il doit resservir."
  box.readOnly = true
}

/** What may not be read any more leaves the page, which says why; words that are being written stay. */
function end(place, ended) {
  const box = place.querySelector("[data-part=acts] textarea")
  const draft = box?.value.trim() ? box : null
  const facts = document.querySelector(".facts")
  const focused = document.activeElement
  for (const part of [...place.children]) {
    if (!part.matches("h1, [data-told]") && !part.contains(draft)) part.remove()
  }
  if (place.matches(".talk")) facts?.remove()
  if (draft) keepDraft(draft)
  showSkip()
  const told = document.querySelector("[data-told]")
  if (told && !told.firstChild) {
    document.title = `${ended.dataset.ended} – Guichet`
    if (draft) ended.querySelector("a").before("Votre texte n’est pas parti\u00a0: vous pouvez encore le copier. ")
    told.append(...ended.children)
  }
  if (document.activeElement !== focused) (draft ?? document.querySelector("#contenu")).focus({ preventScroll: true })
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
      const fresh = parse(await answer.text())
      if (fresh?.matches("[data-ended]")) return end(place, fresh)
      if (answer.status === 200) patch(place, fresh)
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
for (const pane of document.querySelectorAll(".events")) if (!pane.querySelector("[autofocus]")) toEnd(pane)

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea:not([readonly])")) {
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
