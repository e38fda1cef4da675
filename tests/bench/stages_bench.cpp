// How fast each stage of the pipeline is, on one thread, in bytes of article a second, and what
// each rule costs.
//
//   ./dev bench [PATH]
//   build/tests/stet_bench --benchmark_filter='^stage/'

#include <benchmark/benchmark.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench/corpus.h"
#include "engine/lint_article.h"
#include "engine/rulebook.h"
#include "language/analysis.h"
#include "language/block_languages.h"
#include "language/sentences.h"
#include "packs/pack.h"
#include "text/article.h"
#include "text/prose.h"

namespace {

using namespace stet;

/// One article with what every stage made of it, so that a stage can be run alone.
struct Sample {
  std::unique_ptr<text::Article> article;
  text::Prose prose;
  language::Analysis analysis;
  claims::Claims claims;
  std::vector<bool> apostrophes;
};

struct Ground {
  std::vector<std::string> corpus = bench::read_corpus();
  std::unique_ptr<engine::Rulebook> book;
  std::vector<Sample> samples;
  std::size_t bytes = 0;
};

using Load = std::function<std::unique_ptr<engine::Rulebook>(std::vector<packs::Fault>&)>;

/// The built-in rules as the program has them: compiled.
const Load kCompiled = [](std::vector<packs::Fault>& faults) {
  return engine::load_builtin_rulebook(faults);
};
/// As a newsroom's own pack is: TOML files.
const Load kFromFiles = [](std::vector<packs::Fault>& faults) {
  return engine::load_rulebook(packs::builtin_files(), false, faults);
};

std::unique_ptr<engine::Rulebook> loaded(const Load& load) {
  std::vector<packs::Fault> faults;
  auto book = load(faults);
  for (const packs::Fault& fault : faults)
    std::fprintf(stderr, "%s\n", packs::to_string(fault).c_str());
  return faults.empty() ? std::move(book) : nullptr;
}

text::Article article_of(const std::string& bytes) {
  return text::Article("bench.md", text::Format::Markdown, bytes);
}

Ground prepare() {
  Ground ground;
  ground.book = loaded(kCompiled);
  if (ground.book == nullptr) return ground;
  for (const std::string& bytes : ground.corpus) {
    Sample sample;
    sample.article = std::make_unique<text::Article>("bench.md", text::Format::Markdown, bytes);
    sample.prose = text::make_prose(*sample.article);
    sample.analysis = language::analyse(sample.prose, ground.book->knowledge, "", "");
    sample.claims = claims::extract_claims(sample.prose, sample.analysis, ground.book->knowledge);
    for (const language::LanguageId id : sample.analysis.block_languages) {
      sample.apostrophes.push_back(id != language::kAnyLanguage &&
                                   ground.book->knowledge.languages[id].apostrophe_may_quote);
    }
    ground.bytes += bytes.size();
    ground.samples.push_back(std::move(sample));
  }
  return ground;
}

void measure(const std::string& name, Ground& ground, const std::function<void(Sample&)>& stage) {
  benchmark::RegisterBenchmark(name.c_str(), [&ground, stage](benchmark::State& state) {
    for ([[maybe_unused]] const auto _ : state) {
      for (Sample& sample : ground.samples) stage(sample);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(ground.bytes));
  })->Unit(benchmark::kMillisecond);
}

void cut_sentences(const Sample& sample, const language::Knowledge& knowledge) {
  static const language::Abbreviations kNone;
  std::vector<text::ProseSpan> sentences;
  for (std::size_t b = 0; b < sample.prose.blocks().size(); ++b) {
    const language::LanguageId id = sample.analysis.block_languages[b];
    language::find_sentences(
        sample.prose.text(), sample.prose.blocks()[b].span,
        id == language::kAnyLanguage ? kNone : knowledge.languages[id].abbreviations, sentences);
  }
  benchmark::DoNotOptimize(sentences.data());
}

void measure_stages(Ground& ground) {
  const language::Knowledge& knowledge = ground.book->knowledge;
  measure("stage/article", ground, [](Sample& sample) {
    benchmark::DoNotOptimize(article_of(std::string(sample.article->bytes())));
  });
  measure("stage/prose", ground,
          [](Sample& sample) { benchmark::DoNotOptimize(text::make_prose(*sample.article)); });
  measure("stage/tokens", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::find_tokens(sample.prose, knowledge.lexicon.vocabulary()));
  });
  measure("stage/block_languages", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(
        language::find_block_languages(sample.prose, sample.analysis.tokens, knowledge, ""));
  });
  measure("stage/numbers", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::find_numbers(sample.prose, sample.analysis.tokens, knowledge,
                                                    sample.analysis.block_languages));
  });
  measure("stage/quantities", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::find_quantities(sample.prose, sample.analysis.tokens,
                                                       sample.analysis.numbers,
                                                       sample.analysis.sentences, knowledge));
  });
  measure("stage/lexicon", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(
        knowledge.lexicon.find_phrases(sample.analysis.tokens, sample.analysis.block_languages));
  });
  measure("stage/sentences", ground,
          [&knowledge](Sample& sample) { cut_sentences(sample, knowledge); });
  measure("stage/quotations", ground, [](Sample& sample) {
    benchmark::DoNotOptimize(language::find_quotations(sample.prose, sample.apostrophes));
  });
  measure("stage/names", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::find_names(sample.analysis.tokens, sample.analysis.matches,
                                                  sample.analysis.sentences, knowledge, nullptr));
  });
  measure("stage/dates", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::find_dates(
        sample.prose, sample.analysis.tokens, knowledge, sample.analysis.block_languages,
        sample.analysis.sentences, sample.analysis.document_date));
  });
  measure("stage/attributions", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::find_attributions(
        sample.prose, sample.analysis.tokens, sample.analysis.matches, sample.analysis.quotations,
        knowledge, sample.analysis.sentences));
  });
  measure("stage/sources", ground, [&knowledge](Sample& sample) {
    language::Names names = sample.analysis.names;
    benchmark::DoNotOptimize(language::find_sources(
        sample.analysis.tokens, sample.analysis.matches, sample.analysis.sentences,
        sample.analysis.attributions, knowledge, names));
  });
  measure("stage/voice", ground, [](Sample& sample) {
    benchmark::DoNotOptimize(
        language::Voices(sample.prose, sample.analysis.quotations, sample.analysis.attributions));
  });
  measure("stage/analysis", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(language::analyse(sample.prose, knowledge, "", ""));
  });
  measure("stage/claims", ground, [&knowledge](Sample& sample) {
    benchmark::DoNotOptimize(claims::extract_claims(sample.prose, sample.analysis, knowledge));
  });
}

void run_check(const checks::Check& check, const Ground& ground, const Sample& sample,
               std::vector<findings::Finding>& found) {
  check.check(
      {*sample.article, sample.prose, sample.analysis, ground.book->knowledge, sample.claims},
      found);
}

void measure_checks(Ground& ground) {
  measure("stage/checks", ground, [&ground](Sample& sample) {
    std::vector<findings::Finding> found;
    for (const auto& check : ground.book->checks) run_check(*check, ground, sample, found);
    benchmark::DoNotOptimize(found.data());
  });
  for (std::size_t rule = 0; rule < ground.book->checks.size(); ++rule) {
    measure("rule/" + ground.book->pack.rules[rule].id, ground, [&ground, rule](Sample& sample) {
      std::vector<findings::Finding> found;
      run_check(*ground.book->checks[rule], ground, sample, found);
      benchmark::DoNotOptimize(found.data());
    });
  }
}

void measure_whole(Ground& ground) {
  measure("whole", ground, [&ground](Sample& sample) {
    const text::Article article = article_of(std::string(sample.article->bytes()));
    benchmark::DoNotOptimize(engine::lint_article(article, *ground.book, {}));
  });
}

void measure_load(const char* name, const Load& load) {
  benchmark::RegisterBenchmark(name, [&load](benchmark::State& state) {
    for ([[maybe_unused]] const auto _ : state) benchmark::DoNotOptimize(loaded(load));
  })->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
  Ground ground = prepare();
  if (ground.samples.empty()) {
    std::fprintf(stderr, "stet_bench: no rules or no articles\n");
    return 2;
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  measure_stages(ground);
  measure_checks(ground);
  measure_whole(ground);
  measure_load("load/compiled", kCompiled);
  measure_load("load/from_files", kFromFiles);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
