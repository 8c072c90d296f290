// What Mermaid reads in a gantt: a line of JSON in (the text), a line of JSON out (its settings and tasks, or the complaint).
import mermaid from "mermaid";
import { createInterface } from "node:readline";

const characters = (words) => words.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
const day = (time) => time.toISOString().slice(0, 10);

async function read(text) {
  try {
    const { config } = await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const tasks = db.getTasks().map((task) => ({
      section: characters(task.section),
      name: characters(task.task),
      first: day(task.startTime),
      end: day(task.endTime), // the day after the last
      milestone: Boolean(task.milestone),
      vague: Boolean(task.active),
      classes: task.classes,
    }));
    return { config, tasks, links: db.getLinks().size };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await read(JSON.parse(line))));
}
