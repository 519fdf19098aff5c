/** The announcement that is shown once: a true modal where JavaScript runs (Escape closes it, the focus comes back);
 *  without, the same dialog stands open in the page, and its buttons close it. */
const dialog = document.querySelector(".announcement-dialog")
dialog.close()
dialog.showModal()
