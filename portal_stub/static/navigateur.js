/** /navigateurs: what this very browser can do, told beside each line. */
const say = (check, works, yes, no) => {
  document.querySelector(`[data-check="${check}"]`).textContent = works ? `✓ ${yes}` : `✗ ${no}`
}
say("script", true, "actif", "")
say("cookies", navigator.cookieEnabled, "permis", "bloqués : la connexion ne peut pas fonctionner")
say("https", window.isSecureContext, "oui", "non : n’écrivez pas votre mot de passe ici")
