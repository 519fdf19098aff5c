/** /navigateurs: what this very browser can do, told beside each line; the server has written what it can tell alone. */
const say = (check, works, yes, no) => {
  document.querySelector(`[data-check="${check}"]`).textContent = works ? `✓ ${yes}` : `✗ ${no}`
}
const here = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname)
say("script", true, "actif", "")
say("cookies", navigator.cookieEnabled, "permis", "bloqués : la connexion ne peut pas fonctionner")
if (here && location.protocol === "http:") say("https", true, "inutile ici : le portail tourne sur cet appareil", "")
else say("https", location.protocol === "https:", "https", "non : n’écrivez pas votre mot de passe ici")
