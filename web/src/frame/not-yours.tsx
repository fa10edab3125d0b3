import { Link } from "@tanstack/react-router";
import { useWords } from "../words/index.tsx";
import { PageTitle } from "./page-title.tsx";

/** A page that is there, and not for who came: said in words, with the way home. */
export function NotYours() {
  const { words } = useWords();
  return (
    <div className="nothing">
      <PageTitle title={words.notYours.title} />
      <p>{words.notYours.text}</p>
      <Link className="button" to="/">
        {words.notYours.home}
      </Link>
    </div>
  );
}
