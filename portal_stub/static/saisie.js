/** Typing is being there: a session does not end under a form that is being filled in. */
const EVERY_MS = 5 * 60_000
const url = location.pathname.startsWith("/editeur") ? "/editeur/session" : "/session"
let told = Date.now()

addEventListener("input", ({target}) => {
  if (!target.form || Date.now() - told < EVERY_MS) return
  told = Date.now()
  fetch(url, {method: "HEAD", redirect: "manual"}).catch(() => {}) // cut off: what is typed is kept when it is sent
})
