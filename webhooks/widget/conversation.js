/**
 * Events come from two sides, the answer to a message and the stream, in any order and more than once: each is shown
 * once, and only after the one before it. A message keeps its `message_id` through every attempt, so it is stored once.
 * What is not yet acknowledged lives in memory alone.
 */

import {follow} from "./service.js"

/** A UUIDv4; `crypto.randomUUID` exists only on https and localhost. */
export function uuid() {
  const digit = (at) => (at ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (at / 4)))).toString(16)
  return crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit)
}

function eventsOf({message, reply}) {
  const said = {...message, kind: "message", author: "member"}
  return reply ? [said, {seq: reply.seq, kind: "reply", author: "bot", at: message.at, reply}] : [said]
}

export class Conversation {
  #session
  #view
  #over = new AbortController()
  #early = new Map() // events whose predecessor is missing
  #catchingUp = false
  #line = Promise.resolve() // messages leave one after the other
  outgoing = [] // {id, text, problem, resent}; failed if there is a `problem`
  seq = 0
  state = "bot"

  constructor(session, view, signal) {
    this.#session = session
    this.#view = view
    signal.addEventListener("abort", () => this.stop(), this.#over)
    addEventListener("online", () => this.#resendOnce(), this.#over)
  }

  /** What was said up to `seen`; the stream brings the rest. */
  async read(seen) {
    for (let last = seen; this.seq < Math.min(last, seen); ) {
      const page = await this.#session.own("GET", `/events?after=${this.seq}&limit=200`)
      last = page.last_seq
      this.#take(page.events.filter(({seq}) => seq <= seen), false)
    }
  }

  follow() {
    follow({
      session: this.#session,
      seq: () => this.seq,
      receive: (events) => this.#receive(events),
      up: () => this.#resendOnce(),
      gone: () => this.#gone(),
      signal: this.#over.signal,
    })
  }

  stop() {
    this.#over.abort()
    this.outgoing = []
    this.#early.clear()
  }

  send(text) {
    const entry = {id: uuid(), text}
    this.outgoing.push(entry)
    this.#dispatch(entry)
  }

  resend(id) {
    const entry = this.outgoing.find((entry) => entry.id === id)
    if (entry?.problem) this.#dispatch(entry)
  }

  async handoff() {
    const answer = await this.#session.own("POST", "/handoff", {})
    this.#catchUp()
    return answer
  }

  async close() {
    await this.#session.own("POST", "/close")
    this.#catchUp()
  }

  /** What the network kept back leaves by itself, once; then it is the member's to say. */
  #resendOnce() {
    for (const entry of this.outgoing) {
      if (entry.problem?.status !== 0 || entry.resent) continue
      entry.resent = true
      this.#dispatch(entry)
    }
  }

  #dispatch(entry) {
    entry.problem = null
    this.#view.outgoing()
    this.#line = this.#line.then(() => this.#post(entry))
  }

  async #post(entry) {
    if (!this.outgoing.includes(entry)) return // the stream brought it: it had arrived
    try {
      this.#receive(eventsOf(await this.#session.own("POST", "/messages", {message_id: entry.id, text: entry.text})))
    } catch (problem) {
      if (!this.outgoing.includes(entry)) return
      if (problem.status === 404) return this.#gone()
      if (problem.status === undefined) throw problem // a fault of ours
      entry.problem = problem
      if ([409, 413, 422].includes(problem.status)) this.#drop(entry) // the same text would be refused again
      this.#view.outgoing()
      this.#view.refused(entry)
    }
  }

  #drop(entry) {
    this.outgoing = this.outgoing.filter((other) => other !== entry)
  }

  #gone() {
    const unsent = this.outgoing.map(({text}) => text)
    this.stop()
    this.#view.gone(unsent)
  }

  #receive(events) {
    this.#take(events, true)
    if (this.#early.size) this.#catchUp()
  }

  #take(events, live) {
    if (this.#over.signal.aborted) return
    for (const event of events) if (event.seq > this.seq) this.#early.set(event.seq, event)
    for (let event; (event = this.#early.get(this.seq + 1)); ) {
      this.#early.delete(event.seq)
      this.seq = event.seq
      this.state = event.kind === "state" ? event.state : this.state
      const sent = this.outgoing.find(({id}) => id === event.message_id)
      if (sent) this.#drop(sent)
      this.#view.event(event, live)
      if (sent) this.#view.outgoing()
      if (event.kind === "erased") return this.#gone()
    }
  }

  /** An event is missing or due: ask rather than wait for the stream. */
  async #catchUp() {
    if (this.#catchingUp) return
    this.#catchingUp = true
    const page = await this.#session.own("GET", `/events?after=${this.seq}`).catch(() => null)
    this.#catchingUp = false
    if (page) this.#receive(page.events)
  }
}
