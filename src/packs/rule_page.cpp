#include "packs/rule_page.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace stet::packs {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::string_view kIndent = "  ";

/// What the page says by itself, in one language. Policies are in the order of enum Policy, reaches
/// and repeats in the order of theirs.
struct PagePhrases {
  std::string_view code;
  std::array<std::string_view, 3> severities;  ///< info, warning, error
  std::string_view question, proof;
  std::string_view message, why, help, standards, voice, found, silent, traps, accept;
  std::string_view title, date, other, by_comment, by_sign_off, reason;
  std::array<std::string_view, 5> quoted, attributed, heading;
  std::array<std::string_view, 5> reaches;
  std::array<std::string_view, 3> repeats;
};

constexpr std::array<PagePhrases, 2> kPhrases = {{
    {
        "en",
        {"info", "warning", "error"},
        "a question to the desk",
        "a proof: arithmetic or logic",
        "What it says",
        "Why",
        "What can be done",
        "Whose standard",
        "Where it looks",
        "Found",
        "Left alone",
        "What stays silent on purpose",
        "To let it stand",
        "title: ",
        "date: ",
        "in another article: ",
        "On a line of its own before the paragraph:",
        "In plain text, or without touching the article: `stet sign`.",
        "reason",
        {
            "Quotations: not looked at; the words are the speaker's.",
            "Quotations: looked at like the rest.",
            "Quotations: found there too, one severity lower.",
            "Quotations: found there too, one severity higher.",
            "Quotations: found there only.",
        },
        {
            "Words credited to somebody (\"according to…\", \"X said that…\"): not looked at.",
            "Words credited to somebody (\"according to…\", \"X said that…\"): looked at like the "
            "rest.",
            "Words credited to somebody (\"according to…\", \"X said that…\"): found there too, "
            "one severity lower.",
            "Words credited to somebody (\"according to…\", \"X said that…\"): found there too, "
            "one severity higher.",
            "Words credited to somebody (\"according to…\", \"X said that…\"): found there only.",
        },
        {
            "Titles and headings: not looked at.",
            "Titles and headings: looked at like the rest.",
            "Titles and headings: found there too, one severity lower.",
            "Titles and headings: no less than a warning, for many read nothing else.",
            "Titles and headings: found there only.",
        },
        {
            "",
            "A source in the same sentence that may speak of it settles it.",
            "A source in the same sentence settles it.",
            "A source in the same sentence, the one before or the one after settles it.",
            "A source in the same paragraph settles it.",
        },
        {
            "The same words again: noted under the first finding.",
            "The same words again: found each time.",
            "The same words again: found once in each paragraph.",
        },
    },
    {
        "fr",
        {"info", "avertissement", "erreur"},
        "une question au desk",
        "une preuve : calcul ou logique",
        "Ce qu'elle dit",
        "Pourquoi",
        "Que faire",
        "Qui le demande",
        "Où elle regarde",
        "Trouvé",
        "Laissé en paix",
        "Ce qui reste muet à dessein",
        "Pour laisser passer",
        "titre : ",
        "date : ",
        "dans un autre article : ",
        "Sur une ligne à part, avant le paragraphe :",
        "En texte brut, ou sans toucher à l'article : `stet sign`.",
        "motif",
        {
            "Citations : non regardées ; les mots sont ceux de la personne citée.",
            "Citations : regardées comme le reste.",
            "Citations : trouvé aussi, un degré moins grave.",
            "Citations : trouvé aussi, un degré plus grave.",
            "Citations : trouvé là seulement.",
        },
        {
            "Propos attribués (« selon… », « X a dit que… ») : non regardés.",
            "Propos attribués (« selon… », « X a dit que… ») : regardés comme le reste.",
            "Propos attribués (« selon… », « X a dit que… ») : trouvé aussi, un degré moins grave.",
            "Propos attribués (« selon… », « X a dit que… ») : trouvé aussi, un degré plus grave.",
            "Propos attribués (« selon… », « X a dit que… ») : trouvé là seulement.",
        },
        {
            "Titres et intertitres : non regardés.",
            "Titres et intertitres : regardés comme le reste.",
            "Titres et intertitres : trouvé aussi, un degré moins grave.",
            "Titres et intertitres : au moins un avertissement, car beaucoup ne lisent qu'eux.",
            "Titres et intertitres : trouvé là seulement.",
        },
        {
            "",
            "Une source dans la même phrase suffit, si elle peut en parler.",
            "Une source dans la même phrase suffit.",
            "Une source dans la même phrase, la précédente ou la suivante suffit.",
            "Une source dans le même paragraphe suffit.",
        },
        {
            "Les mêmes mots plus loin : notés sous le premier.",
            "Les mêmes mots plus loin : trouvés chaque fois.",
            "Les mêmes mots plus loin : trouvés une fois par paragraphe.",
        },
    },
}};

const PagePhrases& phrases_of(std::string_view lang) {
  const std::string_view base = lang.substr(0, lang.find_first_of("-_"));
  const auto it = std::find_if(kPhrases.begin(), kPhrases.end(),
                               [&](const PagePhrases& p) { return p.code == base; });
  return it == kPhrases.end() ? kPhrases.front() : *it;
}

template <std::size_t size, class Which>
std::string_view pick(const std::array<std::string_view, size>& phrases, Which which) {
  return phrases[static_cast<std::size_t>(which)];
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += text::length_of_lead(text[i])) ++count;
  return count;
}

/// French puts a space inside guillemets and before : ; ? ! where no line may be broken.
bool may_break(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 6> kStays = {"»", ":", ";", "?", "!", "…"};
  return !before.ends_with("«") &&
         std::none_of(kStays.begin(), kStays.end(),
                      [&](std::string_view mark) { return after.starts_with(mark); });
}

class Page {
 public:
  void line(std::string_view text) {
    text_ += text;
    text_ += '\n';
  }

  void heading(std::string_view text) {
    line("");
    line(text);
  }

  /// Indented and broken into lines; an empty line parts paragraphs, a single line end does not.
  void prose(std::string_view text, std::string_view first = kIndent) {
    std::string row(first);
    std::size_t width = characters(row);
    bool empty = true;
    const auto end_row = [&] {
      if (!empty) line(row);
      row = std::string(characters(first), ' ');
      width = row.size();
      empty = true;
    };
    while (!text.empty()) {
      const std::size_t space = text.find_first_not_of(" \n\t\r");
      const std::string_view gap = text.substr(0, space);
      if (!empty && std::count(gap.begin(), gap.end(), '\n') > 1) {
        end_row();
        line("");
      }
      text.remove_prefix(gap.size());
      const std::string_view piece = next_piece(text);
      if (piece.empty()) break;
      text.remove_prefix(piece.size());
      if (!empty && width + 1 + characters(piece) > kWidth) end_row();
      if (!empty) row += ' ';
      width += characters(piece) + (empty ? 0 : 1);
      row += piece;
      empty = false;
    }
    end_row();
  }

  /// The lines of an example, and under each the marks that fall on it.
  void example(const Example& example, const PagePhrases& phrases) {
    std::string_view margin = "  - ";
    const auto put = [&](std::string_view label, std::string_view row) {
      line(std::string(margin).append(label).append(row));
      margin = "    ";
    };
    if (!example.other.empty()) {
      const std::string day = example.other_date.empty() ? "" : " (" + example.other_date + ")";
      put(phrases.other, example.other + day);
    }
    if (!example.title.empty()) put(phrases.title, example.title);
    if (!example.date.empty()) put(phrases.date, example.date);
    for (std::size_t begin = 0; begin < example.text.size();) {
      const std::size_t end = std::min(example.text.find('\n', begin), example.text.size());
      const std::string_view row = std::string_view(example.text).substr(begin, end - begin);
      if (!row.empty()) put("", row);
      if (const std::string carets = carets_below(row, begin, example.marks); !carets.empty()) {
        put("", carets);
      }
      begin = end + 1;
    }
  }

  std::string text() && { return std::move(text_); }

 private:
  /// Up to the first space where a line may be broken.
  static std::string_view next_piece(std::string_view text) {
    constexpr std::string_view kSpaces = " \n\t\r";
    std::size_t end = std::min(text.find_first_of(kSpaces), text.size());
    while (end < text.size() && text[end] == ' ' && end + 1 < text.size() &&
           !may_break(text.substr(0, end), text.substr(end + 1))) {
      end = std::min(text.find_first_of(kSpaces, end + 1), text.size());
    }
    return text.substr(0, end);
  }

  static std::string carets_below(std::string_view row, std::size_t offset,
                                  const std::vector<Example::Mark>& marks) {
    std::string carets;
    for (std::size_t i = 0; i < row.size(); i += text::length_of_lead(row[i])) {
      const bool marked = std::any_of(marks.begin(), marks.end(), [&](const Example::Mark& mark) {
        return mark.begin <= offset + i && offset + i < mark.end;
      });
      carets += marked ? '^' : ' ';
    }
    carets.erase(carets.find_last_not_of(' ') + 1);
    return carets;
  }

  std::string text_;
};

void write_standards(Page& page, const Rule& rule, const Pack& pack, const PagePhrases& phrases) {
  if (rule.standards.empty()) return;
  page.heading(phrases.standards);
  for (const Located& key : rule.standards) {
    const auto standard = pack.standards.find(key.text);
    if (standard == pack.standards.end()) {
      page.prose(key.text, "  - ");
      continue;
    }
    page.prose(standard->second.cite, "  - ");
    if (!standard->second.url.empty()) page.line("    " + standard->second.url);
  }
}

void write_voice(Page& page, const Rule& rule, const PagePhrases& phrases) {
  page.heading(phrases.voice);
  for (const std::string_view sentence :
       {pick(phrases.quoted, rule.voice.quoted), pick(phrases.attributed, rule.voice.attributed),
        pick(phrases.heading, rule.voice.heading), pick(phrases.reaches, rule.source),
        pick(phrases.repeats, rule.repeats)}) {
    if (!sentence.empty()) page.prose(sentence, "  - ");
  }
}

void write_examples(Page& page, const Rule& rule, std::string_view lang, bool found,
                    const PagePhrases& phrases) {
  bool first = true;
  for (const Example& example : rule.examples) {
    if (example.lang != lang || example.marks.empty() == found) continue;
    if (first) page.heading(found ? phrases.found : phrases.silent);
    first = false;
    page.example(example, phrases);
  }
}

/// "« {text} » : selon qui ?" as a reader meets it before any article: "« … » : selon qui ?"
std::string without_placeholders(std::string_view message) {
  std::string shown;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const std::size_t close = message[i] == '{' ? message.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      shown += message[i];
    } else {
      shown += "…";
      i = close;
    }
  }
  return shown;
}

}  // namespace

std::string render_rule_page(const Rule& rule, const Pack& pack, std::string_view lang) {
  const PagePhrases& phrases = phrases_of(lang);
  const RuleLanguage* language = rule.language(phrases.code);
  if (language == nullptr && !rule.languages.empty()) language = &rule.languages.front();

  Page page;
  page.line(rule.id);
  page.line(std::string(pick(phrases.severities, rule.severity)) + ", " +
            std::string(rule.proof ? phrases.proof : phrases.question));
  if (language == nullptr) return std::move(page).text();

  page.line("");
  page.prose(language->summary.text, "");
  const auto section = [&](std::string_view heading, const Located& content) {
    if (content.text.empty()) return;
    page.heading(heading);
    page.prose(content.text);
  };
  section(phrases.message, {without_placeholders(language->message.text), language->message.place});
  section(phrases.why, language->why);
  write_standards(page, rule, pack, phrases);
  section(phrases.help, language->help);
  write_voice(page, rule, phrases);
  write_examples(page, rule, language->code, true, phrases);
  write_examples(page, rule, language->code, false, phrases);
  section(phrases.traps, language->traps);

  page.heading(phrases.accept);
  page.prose(phrases.by_comment);
  page.line("    <!-- stet " + rule.id + ": " + std::string(phrases.reason) + " -->");
  page.prose(phrases.by_sign_off);
  return std::move(page).text();
}

}  // namespace stet::packs
