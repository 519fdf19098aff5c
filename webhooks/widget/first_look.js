/**
 * The first look: personal data of the structured kinds, told from a draft while it is typed. Pure, in the page, never
 * sent. The redactor at the service's door sees far more (names, addresses, numbers in words); what both see they see
 * alike, which tests/redaction/vectors.json holds. Every repetition is bounded: time grows with the length alone.
 */

const {raw} = String

/** Between two characters of one number. */
const GAP = raw`[ ./_-]{0,3}`

/** How many letters and digits an IBAN has, and where: countries that members of a French insurer bank in. */
const IBANS = "16be 18nl 20lu|at 21ch 22de|gb|ie 24es|tn 25pt 26dz 27fr|mc|it 28pl|ma|sn"

/** As long as its country's; but a word after one that was cut short is not of it. */
const iban = (one) =>
  raw`(?:${one.slice(2)})${GAP}\d${GAP}\d(?:${GAP}[a-z\d]){4}(?:(?:${GAP}|\n)(?![a-z]{3})[a-z\d]){${one.slice(0, 2) - 8}}\d*`

const YEAR = raw`(?:19|20)\d\d`

/** Numbers that are nobody's: an amount, dates, years, base 16, a version or an article of law, a firm. */
const BENIGN = [
  raw`[a-z]_\d{8}_\d+|build [\d.]+`,
  raw`(?<!\d[ .,]?)(?:\d{1,3}(?:[ .]\d{3}){1,3}|\d{1,7})(?:[,.]\d\d?)? ?(?:€|euros?|eur\b)`,
  raw`(?<!\d[./-]?)[0-3]?\d([./-])[01]?\d\1(?:${YEAR}|\d\d)(?![./-]?\d| \d(?!\d?[:h./-]))`,
  raw`(?<!\d-?)${YEAR}-[01]\d-[0-3]\d(?!-?\d)`,
  raw`(?<!\d[ ./-]?)${YEAR} ?[/-] ?${YEAR}(?![ ./-]?\d)`,
  raw`\b0x[\da-f]{1,16}`,
  raw`\b(?:v|version|firefox|chrome|safari|edge|opera|windows|android|ios|macos|articles?|loi|decret|ordonnance|directive|rgpd)[ /]?(?:n ?° ?)?\d{1,6}(?:[./-]\d{1,6}){0,4}(?!\d|[ .-]\d)`,
  raw`\b(?:siren|siret|tva|rcs [a-z-]{2,20})(?: n ?°)? ?:? ?(?:fr ?\d\d ?)?\d{3}(?:[ .]?\d{3}){2}(?:[ .]?\d{5})?(?!\d)`,
]

const LETTER = raw`[\p{L}\w]`
const NAME = `${LETTER}(?:-*${LETTER})*`
const PHONE = raw`0${GAP}[1-9](?:${GAP}\d){8}`

/** In this order: what one has read, the next no longer sees. "": nobody's; no kind: `number` tells it. */
const READINGS = [
  [raw`${LETTER}[\p{L}\w.+%'’-]{0,63}(?:(?:@|%40|&#64;)${NAME}| {0,2}@ {0,2}${NAME}\.${NAME})(?:\.${NAME})*`, "EMAIL"],
  [IBANS.split(" ").map(iban).join("|"), "IBAN"],
  [BENIGN.join("|"), ""],
  [raw`(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d|[a-z])`, "IP"],
  [raw`(?<![\w:])(?=[a-f:]*\d)(?:(?:[\da-f]{1,4}:){7}|(?=[\da-f:]*::)(?:[\da-f]{0,4}:){2,7})[\da-f]{0,4}(?![\w:])`, "IP"],
  // Sex, year, a month that INSEE gives out, department (Corsica: 2A, 2B), six digits, a key or none.
  [raw`(?<![a-z\d]|\d[ .-])[1278]${GAP}\d${GAP}\d${GAP}(?:0${GAP}[1-9]|1${GAP}[0-2]|[2-9]${GAP}\d)${GAP}(?:\d${GAP}\d|2${GAP}[ab])(?:${GAP}\d){6}(?:${GAP}\d${GAP}\d)?(?!${GAP}\d)`, "NIR"],
  [raw`(?<!\d${GAP})${PHONE}(?=${GAP}${PHONE}(?!${GAP}\d))`, "PHONE"],
  [raw`\+?\d(?:(?:[ ./_()+-]{0,3}|,)\d){7,}`],
].map(([pattern, label]) => [new RegExp(pattern, "giu"), label])

/** Denied by default: eight digits or more are somebody's; their count and the first of them say what. */
function number(value) {
  const digits = value.replace(/[^\d+]/g, "")
  if (/^(\+\d{8,15}|00\d{8,13}|(0[1-9]\d{8})+|330?[1-9]\d{8}|[67]\d{8})$/.test(digits)) return "PHONE"
  if (/^\d{15,19}$/.test(digits)) return "CARD"
  return /^\d{23}$/.test(digits) ? "IBAN" : "MEMBER_ID"
}

/** Each UTF-16 unit as one: without accent, digits of every width and Arabic ones as ours, blanks and dashes alike. */
const plain = (unit) =>
  unit.replace(/[\t\p{Cf}]/u, " ").replace(/\p{Pd}/u, "-").replace(/[٠-٩۰-۹]/, unit.charCodeAt() & 15).normalize("NFKD")[0]

/** What two ways of writing one address or phone have in common. */
const bare = (value) =>
  value.includes("@") ? value.toLowerCase() : value.replace(/\D/g, "").replace(/^(0033|33|0)0?/, "")

/** `[{label, start, end}]`, in order, in UTF-16 units of `text`; `contacts`: the insurer's own, which nobody masks. */
export function look(text, contacts = []) {
  const found = []
  const open = contacts.map(bare)
  let left = text.replace(/[^\n -~]/g, plain).replace(/(?<=\d)[oil](?![a-z])|\bo(?=\d)/gi, 0)
  for (const [pattern, kind] of READINGS) {
    left = left.replace(pattern, (value, ...rest) => {
      const label = kind ?? number(value)
      const start = rest.at(-2)
      if (label && !open.includes(bare(value))) found.push({label, start, end: start + value.length})
      return "\0".repeat(value.length)
    })
  }
  return found.sort((one, other) => one.start - other.start)
}

/** `text` with each value as the name of its kind. */
export const masked = (text, found, name) =>
  found.reduceRight((left, {label, start, end}) => left.slice(0, start) + name(label) + left.slice(end), text)
