/** The announcement that is shown once: Escape closes it too, wherever the focus is; it never stands in the way. */
const dialog = document.querySelector(".announcement-dialog")
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && dialog.open) dialog.close()
})
