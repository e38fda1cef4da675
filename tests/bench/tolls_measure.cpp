// How well tolls are read, against articles whose victims were annotated.
//
//   tolls_measure MUC4.jsonl [--split dev] [--errors COUNT]
//
// One article a row: {"id", "split", "text", "templates": [{"victims": [{"number", "effect"}],
// "total"}]}, the shape of the MUC-3/4 articles (news wire of 1988 to 1990 in capitals, templates
// of terrorist incidents). For each article the numbers of victims with the effect DEATH are
// compared, as a set, with the counts of our tolls of dead, and INJURY with wounded.
//
// A number is wanted when it is one: "12", "~12". Left out, neither wanted nor wrong: PLURAL
// (nobody says how many), alternatives ("5/6"), bounds and doubts ("15-", "?"), totals (the
// annotator's sum as often as the article's) and numbers whose victims died or were hurt, nobody
// says which. Articles without a template tell of no terrorist incident, and their tolls, of combat
// or accidents, were not annotated; nor were those of combat in articles that have one. So
// precision is given three times: counting what was wrong in sentences that name an annotated
// victim, in articles with a template, in all.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "engine/rulebook.h"
#include "language/analysis.h"
#include "packs/pack.h"
#include "text/prose.h"

namespace {

using stet::claims::Status;
using stet::claims::Toll;

struct Wanted {
  std::set<int> must;
  std::set<int> may;
};

/// The numbers in "5/6", "15-", "~100".
std::vector<int> numbers_in(const std::string& text) {
  std::vector<int> numbers;
  std::string digits;
  for (const char c : text + " ") {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (!digits.empty()) {
      numbers.push_back(std::atoi(digits.c_str()));
      digits.clear();
    }
  }
  return numbers;
}

bool is_plain(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == '~'; });
}

/// The wire's lines of 70 letters joined to paragraphs.
std::string unwrapped(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool paragraph = text[i] == '\n' && i + 1 < text.size() && text[i + 1] == '\n';
    if (paragraph) result += "\n\n";
    if (paragraph)
      ++i;
    else
      result += text[i] == '\n' ? ' ' : text[i];
  }
  return result;
}

/// Whether a sentence names a victim of the templates: it tells of an incident that was annotated.
bool names_victim(const nlohmann::json& article, std::string_view sentence) {
  std::string flat;
  for (const char c : sentence) {
    if (c != ' ' || !flat.ends_with(' ')) flat += c;
  }
  for (const auto& incident : article["templates"]) {
    for (const auto& victim : incident["victims"]) {
      for (const std::string name : victim["desc"]) {
        if (flat.find(name) != std::string::npos) return true;
      }
    }
  }
  return false;
}

std::map<Status, Wanted> wanted_of(const nlohmann::json& article) {
  std::map<Status, Wanted> wanted;
  for (const auto& incident : article["templates"]) {
    for (const auto& victim : incident["victims"]) {
      bool dead = false;
      bool hurt = false;
      for (const std::string effect : victim["effect"]) {
        dead = dead || (effect.find("DEATH") != std::string::npos &&
                        effect.find("NO ") == std::string::npos);
        hurt = hurt || (effect.find("INJURY") != std::string::npos &&
                        effect.find("NO ") == std::string::npos);
      }
      const std::string number = victim["number"];
      for (const int n : numbers_in(number)) {
        for (const auto& [status, holds, other] :
             {std::tuple(Status::Dead, dead, hurt), std::tuple(Status::Wounded, hurt, dead)}) {
          if (!holds) continue;
          (is_plain(number) && !other ? wanted[status].must : wanted[status].may).insert(n);
        }
      }
    }
    for (const auto& total : incident["total"]) {
      for (const int n : numbers_in(total)) {
        wanted[Status::Dead].may.insert(n);
        wanted[Status::Wounded].may.insert(n);
      }
    }
  }
  return wanted;
}

struct Score {
  int hits = 0, missed = 0;
  int wrong_here = 0;  ///< in a sentence that names an annotated victim
  int wrong = 0;       ///< in an article with a template
  int wrong_elsewhere = 0;

  void add(const Score& other) {
    hits += other.hits;
    missed += other.missed;
    wrong_here += other.wrong_here;
    wrong += other.wrong;
    wrong_elsewhere += other.wrong_elsewhere;
  }
  void print(const char* name) const {
    const auto share = [](int part, int whole) { return whole == 0 ? 0.0 : double(part) / whole; };
    std::printf(
        "  %-8s wanted %4d  recall %.3f  precision: sentences that name a victim %.3f, articles "
        "with a "
        "template %.3f, all %.3f\n",
        name, hits + missed, share(hits, hits + missed), share(hits, hits + wrong_here),
        share(hits, hits + wrong), share(hits, hits + wrong + wrong_elsewhere));
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: tolls_measure MUC4.jsonl [--split NAME] [--errors COUNT]\n");
    return 2;
  }
  std::string only;
  int errors = 0;
  for (int a = 2; a + 1 < argc; a += 2) {
    if (std::string(argv[a]) == "--split") only = argv[a + 1];
    if (std::string(argv[a]) == "--errors") errors = std::atoi(argv[a + 1]);
  }
  std::vector<stet::packs::Fault> faults;
  std::vector<stet::packs::PackFile> files = stet::packs::builtin_files();
  std::erase_if(files, [](const auto& file) { return !file.path.starts_with("languages/"); });
  const auto book = stet::engine::load_rulebook(files, false, faults);
  for (const auto& fault : faults) std::fprintf(stderr, "%s\n", to_string(fault).c_str());
  if (!faults.empty()) return 2;

  std::map<std::string, std::map<Status, Score>> scores;
  std::ifstream in(argv[1]);
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    const std::string split = row["split"];
    if (!only.empty() && split != only) continue;
    const stet::text::Article article("article.txt", stet::text::Format::PlainText,
                                      unwrapped(row["text"]));
    const stet::text::Prose prose = stet::text::make_prose(article);
    const auto analysis = stet::language::analyse(prose, book->knowledge, "en");
    const auto claims = stet::claims::extract_claims(prose, analysis, book->knowledge);
    auto wanted = wanted_of(row);
    const bool annotated = !row["templates"].empty();
    for (const Status status : {Status::Dead, Status::Wounded}) {
      std::map<int, const Toll*> found;
      for (const Toll& toll : claims.tolls) {
        if (toll.status != status || toll.negated || toll.unreal || toll.vague) continue;
        // The number as written: « some 30 » is 30.
        double number = toll.count.low;
        if (toll.quantity != stet::claims::kNoQuantity) {
          const auto& quantity = analysis.quantities[toll.quantity];
          if (quantity.number != stet::language::kNoNumber)
            number = analysis.numbers[quantity.number].value;
        }
        found.emplace(static_cast<int>(number), &toll);
      }
      Score& score = scores[split][status];
      const Wanted& want = wanted[status];
      const auto tell = [&](const char* what, int number, const Toll* toll) {
        if (errors-- <= 0) return;
        std::printf("%s %s %s %d", row["id"].get<std::string>().c_str(), what,
                    std::string(stet::claims::name_of(status)).c_str(), number);
        if (toll != nullptr) {
          const auto sentence = analysis.sentences[toll->sentence].span;
          std::printf(" [%s] in: %s",
                      std::string(prose.text(analysis.tokens.span(toll->tokens))).c_str(),
                      std::string(prose.text(sentence)).c_str());
        }
        std::printf("\n");
      };
      for (const int number : want.must) {
        if (found.contains(number)) {
          ++score.hits;
        } else {
          ++score.missed;
          tell("MISSED", number, nullptr);
        }
      }
      for (const auto& [number, toll] : found) {
        if (want.must.contains(number) || want.may.contains(number)) continue;
        ++(annotated ? score.wrong : score.wrong_elsewhere);
        const bool here = names_victim(row, prose.text(analysis.sentences[toll->sentence].span));
        if (here) ++score.wrong_here;
        if (annotated) tell(here ? "WRONG-HERE" : "WRONG", number, toll);
      }
    }
  }
  for (auto& [split, by_status] : scores) {
    std::printf("%s\n", split.c_str());
    Score both;
    for (const auto& [status, score] : by_status) {
      score.print(std::string(stet::claims::name_of(status)).c_str());
      both.add(score);
    }
    both.print("both");
  }
  return 0;
}
