/**
 * `<guichet-chat>`: the launcher. The panel is imported when a member opens it; until then nothing is stored and
 * nothing but this script requested. Attributes, events, variables: docs/widget.md.
 */

// Words that are needed before words.fr.js may be fetched.
const HELP = "Aide"
const UNAVAILABLE = "L’aide n’a pas pu s’ouvrir. Vérifiez votre connexion, puis réessayez."
const unread = (count) => (count > 1 ? `${count} nouveaux messages` : "1 nouveau message")

const STYLE = new CSSStyleSheet()
STYLE.replaceSync(`
:host{all:initial;color-scheme:light dark;position:fixed;z-index:var(--guichet-z-index,2147483000);
inset:auto var(--guichet-inline,24px) var(--guichet-block,24px) auto;
--primary:light-dark(var(--guichet-primary,#0B5D66),var(--guichet-primary-dark,#7FD1D8));
--hover:light-dark(var(--guichet-primary-hover,#084850),var(--guichet-primary-hover-dark,#A6E2E7));
--on-primary:light-dark(var(--guichet-on-primary,#fff),var(--guichet-on-primary-dark,#0A1A1D));
--ground:light-dark(#fff,#101A20);--ink:light-dark(#14232E,#EAF1F3);--error:light-dark(#A3242B,#FFA3A3);
--shadow:0 4px 16px rgb(16 26 32/.24);font:400 17px/26px var(--guichet-font,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif)}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([hidden]){display:none}
.launcher{display:flex;align-items:center;gap:8px;height:56px;padding:0 20px;border:1px solid transparent;border-radius:28px;
background:var(--primary);color:var(--on-primary);box-shadow:var(--shadow);font:inherit;font-weight:600;cursor:pointer}
.launcher::before{content:"?"/"";width:22px;line-height:22px;border:2px solid;border-radius:12px 12px 12px 2px}
.launcher:hover{background:var(--hover)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--ground)}
.count{min-width:24px;border-radius:12px;background:var(--on-primary);color:var(--primary)}
.failed{position:absolute;right:0;bottom:68px;width:280px;margin:0;padding:12px 16px;border:1px solid;border-radius:12px;
background:var(--ground);color:var(--error)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.count:empty,.failed:empty{display:none}
`)

/** What an earlier page of this tab left, or null (`Session` says what). */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem("guichet"))
  } catch {
    return null
  }
}

class GuichetChat extends HTMLElement {
  static observedAttributes = ["open"]

  // Its signal ends every listener and stream.
  #lifetime = null
  // A promise of the panel.
  #loading = null
  // Reopened by a page load.
  #quietly = false
  #parts = {}

  constructor() {
    super()
    this.attachShadow({mode: "open"}).adoptedStyleSheets = [STYLE]
  }

  connectedCallback() {
    this.#lifetime = new AbortController()
    const part = (tag, name, attributes, text = "") => {
      const element = (this.#parts[name] = document.createElement(tag))
      for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute])
      element.className = name
      element.textContent = text
      return element
    }
    const about = {type: "button", "aria-expanded": "false", "aria-describedby": "unseen"}
    const launcher = part("button", "launcher", about, HELP)
    launcher.append(part("span", "count", {"aria-hidden": "true"}))
    launcher.addEventListener("click", () => this.toggleAttribute("open"), {signal: this.#lifetime.signal})
    const unseen = part("span", "unseen", {id: "unseen", role: "status"})
    this.shadowRoot.append(part("p", "failed", {role: "alert"}), launcher, unseen)

    const left = remembered()
    this.#quietly = Boolean(left?.open)
    if (this.hasAttribute("open")) this.#show()
    else if (this.#quietly) this.open()
    // Closed, the talk goes on.
    else if (left?.id) this.#load().catch(reportError)
    this.#emit("ready")
  }

  disconnectedCallback() {
    this.#lifetime.abort()
    this.#loading = null
    this.shadowRoot.replaceChildren()
  }

  attributeChangedCallback(_name, before, now) {
    if (!this.isConnected || !this.#parts.launcher || (before === null) === (now === null)) return
    if (now === null) this.#hide()
    else this.#show()
  }

  open() {
    this.setAttribute("open", "")
  }

  close() {
    this.removeAttribute("open")
  }

  #load() {
    const {signal} = this.#lifetime
    const api = this.getAttribute("api") || new URL(import.meta.url).origin
    this.#loading ??= import("./panel.js").then(({Panel}) => {
      return new Panel({host: this, api: api.replace(/\/+$/, ""), unread: (count) => this.#count(count), signal})
    })
    this.#loading.catch(() => (this.#loading = null))
    return this.#loading
  }

  async #show() {
    const {launcher, failed} = this.#parts
    const quietly = this.#quietly
    this.#quietly = false
    failed.textContent = ""
    const panel = await this.#load().catch(reportError)
    if (!panel) {
      this.close()
      failed.textContent = UNAVAILABLE
      return this.#emit("error", {status: 0})
    }
    if (!this.hasAttribute("open")) return
    launcher.setAttribute("aria-expanded", "true")
    launcher.setAttribute("aria-controls", "panel")
    panel.show({quietly})
    this.#emit("open")
  }

  async #hide() {
    const {launcher} = this.#parts
    const panel = await this.#loading?.catch(() => null)
    if (!panel || this.hasAttribute("open")) return
    launcher.setAttribute("aria-expanded", "false")
    if (panel.hide()) launcher.focus()
    this.#emit("close")
  }

  #count(count) {
    this.#parts.count.textContent = count || ""
    this.#parts.unseen.textContent = count ? unread(count) : ""
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`guichet:${name}`, {bubbles: true, detail}))
  }
}

if (!customElements.get("guichet-chat")) customElements.define("guichet-chat", GuichetChat)
