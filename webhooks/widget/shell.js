/** The panel's fixed parts, how the keyboard moves in them, their look. */

import {button, make, PRIVATE} from "./transcript.js"
import {words} from "./words.fr.js"

/** It goes live once what was said before stands in it. */
export const makeLog = () => make("div", {role: "log", "aria-label": words.conversation, "aria-live": "off", "aria-relevant": "additions"})

export function makeShell() {
  const icon = (what, mark, label, attributes) => {
    return button(what, make("span", {"aria-hidden": "true"}, mark), {class: "icon", "aria-label": label, ...attributes})
  }
  const item = (what) => button(what, words[what], {role: "menuitem", tabindex: "-1"})
  const parts = {
    menuButton: icon("menu", "⋯", words.menu, {"aria-haspopup": "menu", "aria-expanded": "false", hidden: true}),
    menu: make("div", {role: "menu", "aria-label": words.menu, hidden: true}, item("download"), item("erase"), item("finish")),
    intro: make("div", {class: "intro"}),
    log: makeLog(),
    pending: make("div", {class: "pending"}),
    status: make("p", {role: "status"}),
    alert: make("p", {role: "alert"}),
    human: button("handoff", words.human, {class: "second"}),
    desk: make("p", {class: "desk"}),
    suggestions: make("ul", {class: "choices", "aria-label": words.suggestions}),
    text: make("textarea", {id: "text", rows: 1, "aria-describedby": "counter", ...PRIVATE}),
    counter: make("p", {id: "counter"}),
  }
  const {menuButton, menu, intro, log, pending, status, alert, human, desk, suggestions, text, counter} = parts
  const send = make("button", {class: "first"}, words.send)
  parts.form = make("form", {class: "composer"}, make("label", {for: "text"}, words.label), text, send, counter)
  parts.foot = make("div", {class: "foot", hidden: true}, human, desk, suggestions, parts.form)
  parts.body = make("div", {class: "body", role: "group", tabindex: "0", "aria-label": words.exchanges}, intro, log, pending, status)
  const name = make("div", {class: "name"}, make("h2", {id: "title", tabindex: "-1"}, words.assistant), make("p", {}, words.machine))
  const head = make("header", {}, name, menuButton, icon("minimise", "–", words.minimise), menu)
  parts.panel = make("section", {id: "panel", "aria-labelledby": "title", hidden: true}, head, parts.body, alert, parts.foot)
  return parts
}

export function toggleMenu({menu, menuButton}, open, refocus = true) {
  if (menu.hidden !== open) return
  menu.hidden = !open
  menuButton.setAttribute("aria-expanded", String(open))
  if (open) menu.firstElementChild.focus()
  else if (refocus) menuButton.focus()
}

export function moveInMenu(event, parts) {
  const items = [...parts.menu.children]
  const at = items.indexOf(event.target)
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key]
  if (event.key === "Tab") toggleMenu(parts, false)
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length).focus()
}

/** Tab goes round in a dialog. */
export function keepInside(event, panel) {
  const stops = [...panel.querySelectorAll("button, a[href], textarea, summary, [tabindex='0']")]
  const shown = stops.filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length)
  const [edge, other] = event.shiftKey ? [shown[0], shown.at(-1)] : [shown.at(-1), shown[0]]
  if (event.target !== edge && shown.includes(event.target)) return
  event.preventDefault()
  other.focus()
}

/** Constructed, it passes a page's `style-src 'self'`. Transparent borders are for forced colours. */
export const STYLE = new CSSStyleSheet()
STYLE.replaceSync(`
:host{--surface:light-dark(#F5F8F8,#16232B);--muted:light-dark(#4B5C68,#A9BAC3);--border:light-dark(#74858F,#71838D);
--bubble:light-dark(#E8F1F2,#1B2A32);--human:light-dark(#5B3A8C,#C9B2F2)}
section,section *{box-sizing:border-box;margin:0}
section [hidden],section[hidden]{display:none}
section{position:fixed;inset:auto var(--guichet-inline,24px) calc(var(--guichet-block,24px) + 68px) auto;display:flex;flex-direction:column;
width:400px;max-width:calc(100vw - 32px);height:min(640px,100vh - 96px - var(--guichet-block,24px));overflow:hidden;overflow-wrap:anywhere;
background:var(--ground);color:var(--ink);border:1px solid var(--border);border-radius:16px;box-shadow:var(--shadow)}
h2,h3{font-size:19px;line-height:28px}
small,.who,.note,.name p,.desk,.mark,.notice,.rating,details>:not(summary),[role=status],[role=alert],label,#counter{font-size:15px;line-height:22px}
.who,.note,.name p,.desk,.state,[role=status],small,#counter{color:var(--muted)}
button,textarea,.link{min-height:44px;padding:8px 12px;border:1px solid var(--border);border-radius:6px;background:var(--ground);color:inherit;font:inherit}
button{min-width:44px;cursor:pointer}
button:hover{background:var(--bubble)}
section :focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--ground)}
.body:focus-visible,[role=menuitem]:focus-visible,textarea:focus-visible{outline-offset:-3px;box-shadow:none}
.first{background:var(--primary);color:var(--on-primary);border-color:transparent}
.first:hover{background:var(--hover)}
.second,.choices button,a,summary{color:var(--primary)}
.second,.choices button{border-color:var(--primary)}
.danger{color:var(--error);border-color:var(--error)}
button,label,.link,.title,.over,.agent .who{font-weight:600}
.icon{border-color:transparent;background:none;padding:0;font-size:24px}
header{position:relative;display:flex;align-items:center;padding:8px 8px 8px 16px;border-bottom:1px solid var(--border);background:var(--surface)}
.name{flex:1}
[role=menu]{position:absolute;top:100%;right:8px;z-index:1;display:grid;width:200px;padding:4px;background:var(--ground);
border:1px solid var(--border);border-radius:12px;box-shadow:var(--shadow)}
[role=menuitem]{border-color:transparent;text-align:left;font-weight:400}
.body{position:relative;flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:16px}
.card,.aside,.body,[role=log],.pending,.intro,.links,.choices{display:flex;flex-direction:column;gap:12px}
.body>:empty:not([role=status]),[role=alert]:empty,.desk:empty,.choices:empty,#counter:empty{display:none}
ul,ol{padding-left:24px}
.links,.choices,.citations{padding:0;gap:8px;list-style:none}
.bubble>*+*,.text>*+*{margin-top:8px}
.bubble{align-self:flex-start;max-width:92%;padding:8px 12px 12px;border:1px solid transparent;border-radius:12px;background:var(--bubble)}
.member{align-self:flex-end;background:var(--primary);color:var(--on-primary)}
.member .who,.member .note{color:inherit}
.failed{background:var(--ground);color:var(--error);border-color:var(--error)}
.agent{background:var(--ground);border-color:var(--border);border-left:6px solid var(--human)}
.agent .who,.human{color:var(--human)}
.urgent{background:var(--ground);border:2px solid var(--error)}
.withdrawn .said{font-style:italic}
.who{display:flex;justify-content:space-between;gap:12px}
.who+*{margin-top:0}
.said{white-space:pre-wrap}
.mark{padding:0 6px;border:1px dashed;border-radius:6px}
.link small{display:block;font-weight:400}
.link{display:block}
.choices button{width:100%;text-align:left}
.citations{display:flex;flex-wrap:wrap}
.chip{display:block;padding:4px 12px;border:1px solid var(--border);border-radius:16px;font-size:15px;line-height:22px}
.notice{padding-left:12px;border-left:3px solid var(--border)}
.rating{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.rating button{background:none;font-weight:400}
[aria-pressed=true]{outline:2px solid var(--primary)}
.reason{display:grid;gap:4px}
.state{align-self:center;text-align:center}
.dots{display:inline-block;width:32px;height:8px;background:radial-gradient(circle,currentColor 3px,transparent 4px) 0 0/11px 8px;animation:wait 1.2s infinite}
@keyframes wait{50%{opacity:.3}}
[role=alert]{color:var(--error)}
section>[role=alert]{margin:0 16px 8px;padding:8px 12px;border:1px solid;border-radius:6px}
.foot,.aside{padding:8px 16px 16px;border-top:1px solid var(--border);background:var(--surface)}
.foot .choices{margin-top:8px}
.composer{display:grid;grid-template-columns:1fr auto;gap:4px 8px;align-items:end;margin-top:8px}
label,#counter{grid-column:1/-1}
.over,#counter.over{color:var(--error)}
textarea{width:100%;resize:none}
summary{padding:9px 0;cursor:pointer}
@media (max-width:480px){section{inset:0;width:auto;max-width:none;height:100dvh;border:0;border-radius:0}}
@media (max-height:420px){section{display:block;overflow-y:auto}}
@media (prefers-reduced-motion:reduce){.dots{display:none}}
@media (forced-colors:active){.first,.member,.launcher{border:2px solid}}
`)
