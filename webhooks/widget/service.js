/**
 * The members' API (API.md §1) for one conversation: its calls, its live stream, what the browser keeps of it: id, token,
 * last seq seen, open flag (and `signed` if it is a signed-in member's), never a word. A failed call throws a `Problem`.
 */

const KEY = "guichet"
const TIMEOUT_MS = 20_000
const SILENCE_MS = 45_000 // the server speaks at least every 20 s
const LONGEST_WAIT_MS = 30_000
const MUTE_STREAMS = 3 // that brought nothing (a proxy holds them back): then polling
const POLL_MS = 4_000
const POLLS_PER_STREAM = 15

/** `status` is 0 where no answer came; `detail` is French, for the member. */
export class Problem extends Error {
  constructor(status, {detail = "", type = ""} = {}, retryAfterS = 0) {
    super(`HTTP ${status}`)
    Object.assign(this, {status, detail, type, retryAfterS})
  }
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
    } catch {} // storage refused: memory it is
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
    return (await this.#fetch(path, {method, body})).json()
  }

  async own(method, path = "", body = undefined) {
    const response = await this.ask(path, {method, body})
    return response.status === 204 ? null : response.json()
  }

  /** A call on this conversation; the answer's body is unread. */
  ask(path, {headers, ...rest} = {}) {
    return this.#fetch(`/conversations/${this.id}${path}`, {headers: {Authorization: `Bearer ${this.token}`, ...headers}, ...rest})
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
    const problem = await response.json().catch(() => ({}))
    throw new Problem(response.status, problem, Number(response.headers.get("Retry-After")) || 0)
  }
}

/**
 * Server-sent events over fetch (`EventSource` would need the token in the URL), resumed from `seq()`; where none come
 * through, polling. Until `signal` aborts, or `gone()`. `up()`: the service answers (again).
 */
export async function follow({session, seq, receive, up, gone, signal}) {
  let failures = 0
  let mute = 0
  for (let turn = 0; !signal.aborted; turn += 1) {
    const streaming = mute < MUTE_STREAMS || turn % POLLS_PER_STREAM === 0
    try {
      if (streaming) {
        const heard = await stream({session, seq, receive, up, signal})
        failures = mute = heard ? 0 : mute + 1
      } else {
        receive((await session.own("GET", `/events?after=${seq()}`)).events)
        failures = 0
        up()
      }
      await pause(streaming ? backOff(failures) : POLL_MS, signal)
    } catch (problem) {
      if (signal.aborted) return
      if (problem.status === undefined) throw problem // a fault of ours
      if (problem.status === 404) return gone()
      if (streaming && ![0, 429, 503].includes(problem.status)) mute += 1
      failures += 1
      await pause(Math.max(backOff(failures), problem.retryAfterS * 1000), signal)
    }
  }
}

/** One stream, to its end. Returns whether anything was heard, be it a comment. */
async function stream({session, seq, receive, up, signal}) {
  const line = new AbortController()
  const either = AbortSignal.any([signal, line.signal])
  let heard = false
  let watch
  const alive = () => {
    clearTimeout(watch)
    watch = setTimeout(() => line.abort(), SILENCE_MS)
  }
  alive()
  try {
    const headers = {Accept: "text/event-stream", "Last-Event-ID": String(seq())}
    const response = await session.ask(`/events?after=${seq()}`, {headers, signal: either})
    if (!response.headers.get("Content-Type")?.startsWith("text/event-stream")) return false
    const onChunk = () => {
      alive()
      if (!heard) up()
      heard = true
    }
    for await (const event of eventsOf(response.body, onChunk)) receive([event])
  } finally {
    clearTimeout(watch)
    line.abort()
  }
  return heard
}

/** A stream that is cut is an end like another. */
async function* eventsOf(body, onChunk) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ""
  let data = []
  for (;;) {
    const {done, value} = await reader.read().catch(() => ({done: true}))
    if (done) return
    onChunk()
    const lines = (rest + decoder.decode(value, {stream: true})).split(/\r?\n/)
    rest = lines.pop()
    for (const line of lines) {
      if (line.startsWith("data:")) data.push(line.slice(5))
      else if (!line && data.length) {
        yield JSON.parse(data.join("\n"))
        data = []
      }
    }
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
