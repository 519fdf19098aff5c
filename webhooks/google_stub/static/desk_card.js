/** Cards and forms as elements. Every word is set as text; links keep the schemes that the server let through. */

/** An element with properties and children; a string child is text. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** A run of text: plain, bold, italic or a link. */
export function text({text, bold, italic, href}) {
  if (href) return element("a", {href, target: "_blank", rel: "noreferrer noopener"}, text)
  return bold ? element("strong", {}, text) : italic ? element("em", {}, text) : text
}

function field({name, label, items}) {
  const id = `field-${name}`
  const input = items
    ? element("select", {id, name}, ...items.map(({text, value}) => element("option", {value}, text)))
    : element("textarea", {id, name, rows: 4})
  return element("p", {className: "field"}, element("label", {htmlFor: id}, label), input)
}

/** A section's parts in order: heading, fields, paragraphs, buttons. `pressed` is told which button. */
function section({header, paragraphs, fields, buttons}, pressed) {
  const made = element("section")
  if (header) made.append(element("h4", {}, header))
  made.append(...fields.map(field), ...paragraphs.map((runs) => element("p", {className: "text"}, ...runs.map(text))))
  if (buttons.length) {
    made.append(element("div", {className: "buttons"}, ...buttons.map((button) => {
      const shown = element("button", {type: "button"}, button.text)
      shown.addEventListener("click", async () => {
        shown.disabled = true
        await pressed(button)
        shown.disabled = false
        shown.focus()
      })
      return shown
    })))
  }
  return made
}

/** A card under a message. */
export function card({title, subtitle, sections}, pressed) {
  const made = element("div", {className: "card"})
  if (title) made.append(element("header", {}, element("h3", {}, title), element("p", {}, subtitle)))
  made.append(...sections.map((one) => section(one, pressed)))
  return made
}

/** A form over the page. `pressed` is told which button, and what the fields hold. */
export function openForm({sections}, pressed) {
  const dialog = document.querySelector("#form")
  const form = dialog.querySelector("form")
  const held = () => Object.fromEntries(new FormData(form))
  const made = sections.map((one) => section(one, (button) => pressed(button, held())))
  const heading = made[0]?.querySelector("h4")
  if (heading) heading.id = "form-title"
  form.replaceChildren(...made, element("button", {className: "close"}, "Fermer"))
  if (!dialog.open) dialog.showModal()
  form.querySelector("textarea, select, .buttons button")?.focus()
}
