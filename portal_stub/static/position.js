/** «Chercher autour de moi»: asks the browser for the position once the member has ticked the box (or her consent is kept), and posts the form.
 *  Nothing is asked of the browser before that, nothing is kept. */
const form = document.querySelector("#autour")
const told = form.querySelector("#etat-position")
const refused = "Votre appareil n’a pas donné sa position. Permettez-la à ce site, ou cherchez par ville."

form.addEventListener("submit", (event) => {
  event.preventDefault()
  told.textContent = ""
  if (!("geolocation" in navigator)) {
    told.textContent = refused
    return
  }
  navigator.geolocation.getCurrentPosition(
    ({coords}) => {
      form.elements.latitude.value = coords.latitude.toFixed(4)
      form.elements.longitude.value = coords.longitude.toFixed(4)
      form.submit()
    },
    () => { told.textContent = refused },
    {timeout: 15_000, maximumAge: 60_000},
  )
})
