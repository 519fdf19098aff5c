/**
 * The «Visite»: buttons play real turns through the members' API, steps light up as they really happen: a sentence, a
 * person who is asked for and comes, an erasure with its receipt.
 * Nothing is staged: what is shown is what the service answered, kept and sent; what fails is said.
 */

import {answered, hiddenIn, kept, plain, utf8} from "/static/visite_shown.js"
import {make} from "/widget/transcript.js"
import {words} from "/widget/words.fr.js"

const STATES = {busy: "en cours…", done: "fait", failed: "pas arrivé"}
const PATIENCE_MS = 30_000 // for the desk; the outbox retries longer than that
const QUICK_MS = 400
const GENTLE_MS = 3_000
const REPEATS = 5
const DOUBTS = 3

const page = document.querySelector("main")
const {mode} = page.dataset
const status = document.querySelector("#status")
const sent = document.querySelector("#sent")
const deskFrame = document.querySelector("#desk")
let talk = null // whose thread and bytes are shown: {id, token, hidden: what was masked, since: ms, settled}

/** One call; a refusal is thrown with the sentence that the service gave. */
async function call(method, path, {token, body} = {}) {
  const headers = {...(token && {Authorization: `Bearer ${token}`}), ...(body && {"Content-Type": "application/json"})}
  const answer = await fetch(path, {method, headers, body: body && JSON.stringify(body)}).catch(() => null)
  if (!answer) throw new Error("Le service ne répond pas : est-il arrêté ?")
  const told = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(told.detail ?? `Le service a répondu ${answer.status}.`)
  return told
}

const own = (of, method, rest, body) => call(method, `/api/v1/conversations/${of.id}${rest}`, {token: of.token, body})
const open = () => call("POST", "/api/v1/conversations", {body: {locale: "fr", page: "/"}})
const message = (of, id, text) => own(of, "POST", "/messages", {message_id: id, text})
const seconds = (ms) => `${(ms / 1000).toLocaleString("fr-FR", {maximumFractionDigits: 1})} s`
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

// --- the five steps

function show(step, state, ...nodes) {
  const card = document.querySelector(`#step-${step}`)
  card.dataset.state = state
  card.querySelector(".state").textContent = STATES[state] ?? ""
  if (nodes.length) card.querySelector(".body").replaceChildren(...nodes)
}

function begin() {
  for (const step of ["typed", "kept", "answer", "thread", "bytes", "human", "same", "erased"]) show(step, "")
  sent.replaceChildren()
  allow("human", false)
  allow("erase", false)
}

/** What may be pressed next. */
function allow(name, may) {
  document.querySelector(`#${name}`).setAttribute("aria-disabled", String(!may))
}

function turn({message: stored, reply}) {
  show("kept", "done", kept(stored))
  show("answer", "done", answered(reply))
}

/** From here on the page shows this conversation's thread and bytes. */
function follow(of, hidden = [], since = Date.now()) {
  const asked = mode === "mirror" || of.humanAsked
  talk = {...of, hidden, since, settled: !asked, count: 0, asked, human: false}
  allow("human", !of.humanAsked)
  allow("erase", true)
  if (!asked) {
    const why = mode === "off"
      ? "Google est coupé : il n’a rien reçu, et aucune connexion n’a été tentée."
      : "Rien n’est parti : dans ce mode, seules les conversations où un conseiller est demandé partent."
    show("thread", "none", make("p", {class: "todo"}, why))
    show("bytes", "none", make("p", {class: "todo"}, why))
  } else show("thread", "busy")
}

// --- what stands on the desk, and what left

async function look() {
  const of = talk
  if (of.erased) return lookAtReceipt(of)
  if (of.humanAsked && !of.human) await lookForPerson(of)
  const thread = await call("GET", `/visite/conversations/${of.id}/fil`, {token: of.token})
  const {sent: requests} = await own(of, "GET", "/disclosures")
  if (of !== talk) return
  if (thread.refused) return fail("thread", "Google a refusé ce message pour de bon ; la console le montre.")
  if (thread.thread && !thread.waiting && thread.messages) {
    if (!of.settled) {
      show("thread", "done", make("p", {}, `${thread.messages} message${thread.messages > 1 ? "s" : ""} dans le fil : le conseiller lit la même chose que vous à gauche.`))
      if (deskFrame) deskFrame.src = `${page.dataset.desk}/#${thread.thread.replaceAll("/", "-")}`
      of.settled = true
      status.textContent = `C’est fait, en ${seconds(Date.now() - of.since)} : cinq étapes.`
    }
  }
  if (of.settled && requests.length !== of.count) bytes(of, requests)
  if (of.settled && deskFrame && requests.length !== of.compared) await compare(of, requests)
  if (!of.settled && Date.now() - of.since > PATIENCE_MS) {
    fail("thread", "Rien n’est arrivé en trente secondes. L’envoi sera retenté ; le bureau est peut-être arrêté, ou les envois coupés (guichet egress start).")
  }
}

function fail(step, why) {
  talk.settled = true
  show(step, "failed", make("p", {class: "wrong"}, why))
  status.textContent = ""
}

function bytes(of, requests) {
  of.count = requests.length
  sent.replaceChildren(...requests.map(({at, body}) => {
    const size = new TextEncoder().encode(body ?? "").length
    const bytes = make("pre", {tabindex: 0, translate: "no", role: "group", "aria-label": "Corps de la requête"}, body ?? "(effacé)")
    return make("li", {}, make("h4", {}, `${new Date(at).toLocaleTimeString("fr-FR")} · ${size.toLocaleString("fr-FR")} octets`), bytes)
  }))
  if (!requests.length) return
  const all = requests.map(({body}) => `${body}${plain(body)}`).join("\n")
  const values = of.hidden.filter((value) => value.length > 3)
  const leaked = values.filter((value) => all.includes(value) || all.includes(JSON.stringify(value).slice(1, -1)))
  if (leaked.length) return show("bytes", "failed", make("p", {class: "wrong"}, `Trouvé dans les octets : ${leaked.join(", ")}. C’est un défaut de Guichet : signalez-le.`))
  const looked = values.map((value) => `« ${value} »`).join(" et ")
  show("bytes", "done", make("p", {}, looked ? `Cherché dans ces octets : ${looked}. Absent${values.length > 1 ? "s" : ""}.` : "Voici tout ce qui est parti."))
}

/** A person has come: her first words, or that she has taken the talk. */
async function lookForPerson(of) {
  const {events} = await own(of, "GET", "/events?limit=200")
  const taken = events.findLast(({kind, state}) => kind === "state" && state === "human")
  if (!taken || of !== talk) return
  of.human = true
  show("human", "done", make("p", {}, `${taken.agent_name ?? "Un conseiller"} vous répond : l’assistant se tait. À vous d’écrire, depuis le bureau.`))
  status.textContent = `Un conseiller est là, ${seconds(Date.now() - of.since)} après la première phrase.`
}

/** The bytes that the ledger has of this talk, and those that the desk received: the same, one by one? */
async function compare(of, requests) {
  const answer = await fetch(`${page.dataset.desk}/_stub/requests`)
  const about = of.id.slice(0, 8)
  const received = (await answer.json()).map(({body_base64: body}) => utf8(body)).filter((body) => body.includes(about))
  const ledger = requests.map(({body}) => body ?? "").filter((body) => body.includes(about))
  const left = [...received]
  const missing = ledger.filter((body) => !left.includes(body) || !left.splice(left.indexOf(body), 1))
  if (of !== talk || of.erased) return
  const size = new TextEncoder().encode(ledger.join("")).length.toLocaleString("fr-FR")
  if (missing.length || left.length) {
    of.doubts = (of.doubts ?? 0) + 1 // a request is in the ledger before it arrives
    return of.doubts > DOUBTS && show("same", "failed", make("p", {class: "wrong"}, `${missing.length} au registre que Google n’a pas, ${left.length} chez Google que le registre n’a pas. C’est un défaut de Guichet : signalez-le.`))
  }
  Object.assign(of, {doubts: 0, compared: requests.length})
  show("same", "done", make("p", {}, `Identiques : ${ledger.length} requête${ledger.length > 1 ? "s" : ""}, ${size} octets, comparés à ce que le bureau a reçu.`))
}

/** The receipt as it stands, until Google has forgotten all that is ours. */
async function lookAtReceipt(of) {
  const receipt = await own(of, "DELETE", "")
  if (of !== talk) return
  const lines = receipt.places.filter(({count}) => count).map((place) => make("li", {}, words.place(place)))
  const pending = receipt.places.some(({state}) => state === "pending")
  show("erased", pending ? "busy" : "done", make("ul", {class: "receipt"}, ...lines))
  of.settled = !pending
  if (pending) return
  sent.replaceChildren()
  show("bytes", "none", make("p", {class: "todo"}, "Effacés du registre aussi ; sa chaîne tient toujours."))
  show("same", "none", make("p", {class: "todo"}, "Il n’y a plus rien à comparer."))
  show("thread", "none", make("p", {class: "todo"}, "Nos messages ne sont plus au bureau."))
  status.textContent = `Effacée partout où Guichet écrit, ${seconds(Date.now() - of.since)} après la première phrase.`
}

/** Reads on for as long as the page is looked at: quickly until the thread stands, gently afterwards. */
async function watch() {
  for (let looked = 0; ; ) {
    await pause(QUICK_MS)
    if (!talk || document.hidden || (talk.settled && Date.now() - looked < GENTLE_MS)) continue
    looked = Date.now()
    await look().catch((refused) => talk.settled || fail("thread", refused.message))
  }
}

// --- the three buttons

/** One at a time; the button keeps its focus. */
async function pressed(button, act, refuse) {
  if (button.getAttribute("aria-disabled") === "true") return
  button.setAttribute("aria-disabled", "true")
  try {
    await act()
  } catch (refused) {
    refuse(refused.message)
  }
  button.removeAttribute("aria-disabled")
}

const result = (holds, short, long) => [make(holds ? "strong" : "span", {class: holds ? "" : "wrong"}, short), ` ${long}`]

async function say() {
  const typed = document.querySelector("#typed").value
  const since = Date.now()
  begin()
  show("typed", "done", make("p", {class: "said", translate: "no"}, typed))
  status.textContent = "Étape 2 sur 5 : la phrase passe la porte."
  show("kept", "busy")
  show("answer", "busy")
  const of = await open()
  const told = await message(of, crypto.randomUUID(), typed)
  turn(told)
  status.textContent = "Étape 4 sur 5 : le fil part vers le bureau, dès que son tour vient."
  follow({...of, humanAsked: told.reply?.human_asked ?? false}, hiddenIn(typed, told.message), since)
  if (talk.settled) status.textContent = "C’est fait : Google n’a rien reçu."
}

async function askForPerson() {
  const of = talk
  allow("human", false) // at once: pressed twice, it asks once
  const told = await own(of, "POST", "/handoff", {}).catch((refused) => {
    allow("human", of === talk)
    throw refused
  })
  if (of !== talk) return // another sentence was sent meanwhile
  if (told.state === "bot") return show("human", "none", make("p", {class: "todo"}, "Personne n’est là à cette heure : le membre est conduit vers la page de contact."))
  Object.assign(of, {humanAsked: true, settled: mode === "off", since: of.since})
  show("human", "busy", make("p", {}, deskFrame ? "Au bureau, touchez « Prendre »." : "La conversation attend dans la console."))
  if (mode !== "off") show("thread", "busy")
  status.textContent = "Un conseiller est demandé."
}

async function erase() {
  const of = talk
  of.erased = true
  of.settled = false
  allow("human", false)
  allow("erase", false)
  show("erased", "busy")
  status.textContent = "Effacement : ici tout de suite, au bureau message par message."
  await lookAtReceipt(of)
}

async function check(told) {
  told.replaceChildren("Vérification…")
  const {open: isOpen, entries, head, holds, seq} = await call("GET", "/visite/registre")
  if (!holds) return told.replaceChildren(...result(false, "Le registre ne tient pas.", `Première ligne en défaut : ${seq}.`))
  const lines = entries.toLocaleString("fr-FR")
  const what = entries ? `${lines} requête${entries > 1 ? "s" : ""} partie${entries > 1 ? "s" : ""}, ${lines} ligne${entries > 1 ? "s" : ""} recalculée${entries > 1 ? "s" : ""}, de la première à la tête signée (${head.slice(0, 12)}…).` : "Aucune requête n’est partie."
  const now = isOpen ? "" : " La fenêtre est fermée : rien ne peut partir."
  told.replaceChildren(...result(true, "Le registre tient.", `${what}${now} Refaites-le : `), make("code", {}, "guichet ledger verify"))
}

async function repeat(told) {
  told.replaceChildren("Cinq envois au même moment…")
  const of = await open()
  const id = crypto.randomUUID()
  const answers = await Promise.all(Array.from({length: REPEATS}, () => message(of, id, "Où lire mes messages ?")))
  const {events, last_seq: last} = await own(of, "GET", "/events?limit=200")
  const messages = events.filter((event) => event.message_id === id).length
  const replies = events.filter(({kind}) => kind === "reply").length
  const alike = new Set(answers.map((answer) => JSON.stringify(answer))).size
  const gapless = events.every(({seq}, index) => seq === index + 1) && last === events.length
  const holds = messages === 1 && replies === 1 && alike === 1 && gapless
  const plural = (count, word) => `${count} ${word}${count > 1 ? "s" : ""}`
  const counted = `${REPEATS} envois, ${plural(messages, "message")} gardé${messages > 1 ? "s" : ""}, ${plural(replies, "réponse")}, ${alike === 1 ? "la même pour tous" : `${alike} versions`}.`
  told.replaceChildren(...result(holds, holds ? "Un seul message." : "Le compte n’y est pas.", `${counted} Numéros 1 à ${last}, ${gapless ? "sans trou" : "avec un trou"}.`))
}

const form = document.querySelector("#say")
form.addEventListener("submit", (event) => {
  event.preventDefault()
  pressed(document.querySelector("#send"), say, (why) => {
    for (const step of ["kept", "answer"]) show(step, "failed", make("p", {class: "wrong"}, why))
    status.textContent = ""
  })
})
for (const [name, step, act] of [["human", "human", askForPerson], ["erase", "erased", erase]]) {
  const button = document.querySelector(`#${name}`)
  button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && act().catch((refused) => show(step, "failed", make("p", {class: "wrong"}, refused.message))))
}
for (const [name, place, act] of [["check", "checked", check], ["repeat", "repeated", repeat]]) {
  const button = document.querySelector(`#${name}`)
  const told = document.querySelector(`#${place}`)
  button.addEventListener("click", () => pressed(button, () => act(told), (why) => told.replaceChildren(...result(false, "Cela n’a pas fonctionné.", why))))
}

// --- what is written in the widget takes the same way

document.addEventListener("guichet:message", async ({detail}) => {
  if (detail.kind !== "reply") return
  const of = JSON.parse(sessionStorage.getItem("guichet") ?? "null")
  if (!of?.id) return
  try {
    const {events} = await own(of, "GET", `/events?after=${Math.max(0, detail.seq - 2)}`)
    const reply = events.find(({seq}) => seq === detail.seq)?.reply
    const stored = events.find(({kind, author, seq}) => kind === "message" && author === "member" && seq < detail.seq)
    if (!stored || !reply) return
    begin()
    show("typed", "done", make("p", {class: "todo"}, "Vous avez écrit dans l’assistant : cette page n’a pas vu vos mots."))
    turn({message: stored, reply})
    status.textContent = "Étape 4 sur 5 : votre message part vers le bureau, masqué."
    follow({id: of.id, token: of.token, humanAsked: reply.human_asked})
  } catch (refused) {
    show("kept", "failed", make("p", {class: "wrong"}, refused.message))
  }
})

watch()
