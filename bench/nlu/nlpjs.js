// NLP.js (French) on the task of bench/nlu: JSON on stdin, JSON on stdout. Run by bench/nlu/__main__.py.
const { readFileSync } = require('node:fs')
const { containerBootstrap } = require('@nlpjs/core')
const { Nlp } = require('@nlpjs/nlp')
const { LangFr } = require('@nlpjs/lang-fr')

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function main() {
  const task = JSON.parse(readFileSync(0, 'utf8'))
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangFr)
  const nlp = container.get('nlp')
  Object.assign(nlp.settings, { autoSave: false, nlu: { log: false } })
  nlp.addLanguage('fr')
  for (const [text, intent] of task.phrases) nlp.addDocument('fr', text, intent)
  for (const text of task.outside) nlp.addDocument('fr', text, 'None')
  const before = cpu()
  const log = console.log
  console.log = () => {} // it tells of each epoch
  await nlp.train()
  console.log = log
  const trained = cpu()
  const answers = []
  for (const text of task.asked) {
    const { classifications } = await nlp.process('fr', text)
    const best = (classifications || []).find(({ intent }) => intent !== 'None')
    answers.push(best ? [best.intent, best.score] : [null, 0])
  }
  const figures = {
    train_s: trained - before,
    ms: ((cpu() - trained) / task.asked.length) * 1000,
    rss_mb: process.memoryUsage().rss / 2 ** 20,
    version: require('@nlpjs/nlp/package.json').version,
  }
  console.log(JSON.stringify({ answers, ...figures }))
}

main()
