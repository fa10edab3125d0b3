/** What the API itself says, below the reader's own words where these leave something of it out. */
export const InEnglish = ({ said }: { readonly said: readonly (string | undefined)[] }) =>
  [...new Set(said)].map(
    (each) =>
      each && (
        <small key={each} lang="en" className="in-english">
          {each}
        </small>
      ),
  );
