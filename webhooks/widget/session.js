/**
 * One conversation: the members' API (API.md §1), its live stream, what was sent and is not acknowledged, what the
 * browser keeps: id, token, last seq seen, open flag (and `signed` if it is a signed-in member's), never a word.
 *
 * Events come from two sides, the answer to a message and the stream, in any order and more than once: each is shown
 * once, and only after the one before it. A message keeps its `message_id` through every attempt, so it is stored once.
 */

const KEY = "guichet"
const TIMEOUT_MS = 20_000
// The server speaks at least every 20 s.
const SILENCE_MS = 45_000
const LONGEST_WAIT_MS = 30_000
// That brought nothing (a proxy holds them back): then polling.
const MUTE_STREAMS = 3
const POLL_MS = 4_000

/** A call that failed. `status` is 0 where no answer came; `detail` is French, for the member. */
export class Problem extends Error {
  constructor(status, {detail = "", type = ""} = {}, retryAfterS = 0) {
    super(`HTTP ${status}`)
    Object.assign(this, {status, detail, type, retryAfterS})
  }
}

/** An answer that is cut is none. */
async function read(response) {
  return response.json().catch(() => Promise.reject(new Problem(0)))
}

export class Session {
  #base
  id = null
  token = null
  lastSeq = 0
  open = false
  signed = false

  constructor(api) {
    this.#base = `${api}/api/v1`
    try {
      const {last_seq: lastSeq = 0, ...kept} = JSON.parse(sessionStorage.getItem(KEY)) ?? {}
      Object.assign(this, kept, {lastSeq})
    // Storage refused: memory it is.
    } catch {}
  }

  save() {
    const {id, token, lastSeq, open, signed} = this
    const kept = {id, token, last_seq: lastSeq, open, ...(signed && {signed})}
    try {
      if (id || open) sessionStorage.setItem(KEY, JSON.stringify(kept))
      else sessionStorage.removeItem(KEY)
    } catch {}
  }

  /** Nothing is left in the browser, the open flag included. */
  forget() {
    Object.assign(this, {id: null, token: null, lastSeq: 0, open: false, signed: false})
    this.save()
  }

  async call(method, path, body) {
    return read(await this.#fetch(path, {method, body}))
  }

  async own(method, path = "", body = undefined) {
    const response = await this.ask(path, {method, body})
    return response.status === 204 ? null : read(response)
  }

  /** A call on this conversation; the answer's body is unread. */
  ask(path, {headers, ...rest} = {}) {
    const own = {Authorization: `Bearer ${this.token}`, ...headers}
    return this.#fetch(`/conversations/${this.id}${path}`, {headers: own, ...rest})
  }

  async #fetch(path, {body, headers, signal = AbortSignal.timeout(TIMEOUT_MS), ...rest}) {
    const type = body && {"Content-Type": "application/json"}
    const all = {...rest, signal, headers: {...type, ...headers}, body: body && JSON.stringify(body)}
    let response
    try {
      response = await fetch(this.#base + path, {...all, credentials: "omit", cache: "no-store"})
    } catch {
      throw new Problem(0)
    }
    if (response.ok) return response
    const told = await response.json().catch(() => ({}))
    throw new Problem(response.status, told, Number(response.headers.get("Retry-After")) || 0)
  }
}

/** On plain http there is no `randomUUID`; a blob's address ends in a UUIDv4 everywhere. */
const uuid = () => crypto.randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36)

function eventsOf({message, reply}) {
  const said = {...message, kind: "message", author: "member"}
  return reply ? [said, {seq: reply.seq, kind: "reply", author: "bot", at: message.at, reply}] : [said]
}

export class Conversation {
  #session
  #view
  #over = new AbortController()
  // Events whose predecessor is missing.
  #early = new Map()
  #catchingUp = false
  // Messages leave one after the other.
  #line
  // {id, text, problem, resent}; failed if there is a `problem`.
  outgoing = []
  seq = 0
  state = "bot"

  /** `opened`: until then nothing leaves. */
  constructor(session, view, signal, opened) {
    this.#session = session
    this.#view = view
    this.#line = Promise.resolve(opened).catch(() => {})
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

  /** Server-sent events over fetch (`EventSource` would need the token in the URL); where none come, polling. */
  async follow() {
    const {signal} = this.#over
    let failures = 0
    let mute = 0
    while (!signal.aborted) {
      const polling = mute >= MUTE_STREAMS
      try {
        if (polling) await this.#poll()
        const heard = polling || (await this.#stream())
        failures = heard ? 0 : failures + 1
        mute = heard && !polling ? 0 : mute + 1
        await pause(polling ? POLL_MS : backOff(failures), signal)
      } catch (problem) {
        if (signal.aborted) return
        if (!(problem instanceof Problem)) throw problem
        if (problem.status === 404) return this.#gone()
        if (problem.status >= 400 && problem.status < 429) mute += 1
        failures += 1
        await pause(Math.max(backOff(failures), problem.retryAfterS * 1000), signal)
      }
    }
  }

  async #poll() {
    this.#receive((await this.#session.own("GET", `/events?after=${this.seq}`)).events)
    this.#resendOnce()
  }

  /** One stream, to its end: a cut is an end like another. Returns whether anything was heard, be it a comment. */
  async #stream() {
    const line = new AbortController()
    const signal = AbortSignal.any([this.#over.signal, line.signal])
    const headers = {Accept: "text/event-stream"}
    let watch = setTimeout(() => line.abort(), SILENCE_MS)
    let heard = false
    try {
      const response = await this.#session.ask(`/events?after=${this.seq}`, {headers, signal})
      if (!response.headers.get("Content-Type")?.startsWith("text/event-stream")) return false
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      for (let rest = ""; ; ) {
        const {done, value} = await reader.read().catch(() => ({done: true}))
        if (done) return heard
        clearTimeout(watch)
        watch = setTimeout(() => line.abort(), SILENCE_MS)
        if (!heard) this.#resendOnce()
        heard = true
        const blocks = (rest + value).split("\n\n")
        rest = blocks.pop()
        const datas = blocks.map((block) => block.split("\n").find((row) => row.startsWith("data:")))
        this.#receive(datas.filter(Boolean).map((data) => JSON.parse(data.slice(5))))
      }
    } finally {
      clearTimeout(watch)
      line.abort()
    }
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
    this.catchUp()
    return answer
  }

  async giveUp() {
    const answer = await this.#session.own("DELETE", "/handoff")
    this.catchUp()
    return answer
  }

  async close() {
    await this.#session.own("POST", "/close")
    this.catchUp()
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
    this.#line = this.#line.then(() => this.#post(entry)).catch(reportError)
  }

  async #post(entry) {
    // The stream brought it: it had arrived.
    if (!this.outgoing.includes(entry)) return
    try {
      const message = {message_id: entry.id, text: entry.text}
      this.#receive(eventsOf(await this.#session.own("POST", "/messages", message)))
    } catch (problem) {
      if (!this.outgoing.includes(entry)) return
      if (problem.status === 404) return this.#gone()
      if (!(problem instanceof Problem)) throw problem
      entry.problem = problem
      // The same text would be refused again.
      if ([409, 413, 422].includes(problem.status)) this.#drop(entry)
      this.#view.outgoing()
      this.#view.refused(entry)
    }
  }

  #drop(entry) {
    this.outgoing = this.outgoing.filter((other) => other !== entry)
  }

  #gone() {
    const unsent = this.outgoing
    this.stop()
    this.#view.gone(unsent)
  }

  #receive(events) {
    this.#take(events, true)
    if (this.#early.size) this.catchUp()
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
  async catchUp() {
    if (this.#catchingUp) return
    this.#catchingUp = true
    await this.#poll().catch((problem) => problem instanceof Problem || reportError(problem))
    this.#catchingUp = false
  }
}

/** Half of the wait is drawn by lot, so that not everybody comes back at once. */
function backOff(failures) {
  return Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures) * (0.5 + Math.random() / 2)
}

/** Ends early when the network or the page comes back. */
function pause(ms, signal) {
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = () => (over.abort(), clearTimeout(timer), resolve())
    const timer = setTimeout(end, ms)
    addEventListener("online", end, over)
    document.addEventListener("visibilitychange", () => document.hidden || end(), over)
    signal.addEventListener("abort", end, over)
  })
}
