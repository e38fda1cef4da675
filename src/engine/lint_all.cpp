#include "engine/lint_all.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "base/files.h"
#include "engine/reading_room.h"
#include "engine/study.h"

namespace stet::engine {
namespace {

/// What became of one source. The article must live as long as its findings are to be shown.
struct Done {
  std::unique_ptr<text::Article> article;
  Linted linted;
  std::vector<claims::Account> accounts;  ///< for the articles after it
  std::string failure;
};

std::string our_mistake(const Source& source, const std::exception& error) {
  return source.path + ": internal error, this article was not checked: " + error.what();
}

/// `alone`: no other article is read in this run.
Done lint_one(const Source& source, const LintRun& run, bool alone) {
  Done done;
  std::string bytes = source.bytes;
  if (!source.given) {
    auto read = base::read_file(source.path);
    if (!read) {
      done.failure = read.error().message;
      return done;
    }
    bytes = std::move(read).value();
  }
  // The wall: whatever goes wrong in one article is our mistake and stops that one only.
  try {
    done.article = std::make_unique<text::Article>(source.path, source.format, std::move(bytes));
    const ArticleSettings settings = run.settings_for(source.path);
    const Rulebook& rulebook = settings.rulebook != nullptr ? *settings.rulebook : *run.rulebook;
    const Study study = study_article(*done.article, rulebook, settings);
    done.linted = lint_study(*done.article, study, rulebook, settings);
    if (!alone) done.accounts = accounts_of(*done.article, study, rulebook, settings);
  } catch (const std::exception& error) {
    done.failure = our_mistake(source, error);
  }
  return done;
}

/// Articles are held against those before them in the order of the run, whichever thread was first:
/// so the report is the same, and nothing waits but what it has told. The few that disagree are
/// read again.
void hold_against(const ReadingRoom& room, const Source& source, const LintRun& run, Done& done) {
  const auto others = room.disagreeing_with(done.accounts);
  if (others.empty()) return;
  try {
    const ArticleSettings settings = run.settings_for(source.path);
    const Rulebook& rulebook = settings.rulebook != nullptr ? *settings.rulebook : *run.rulebook;
    const Study study = study_article(*done.article, rulebook, settings);
    done.linted = lint_study(*done.article, study, rulebook, settings, others);
  } catch (const std::exception& error) {
    done.failure = our_mistake(source, error);
  }
}

}  // namespace

LintOutcome lint_all(const std::vector<Source>& sources, const LintRun& run) {
  LintOutcome outcome;
  std::string out;
  const auto flush = [&](bool& open) {
    if (open && !out.empty()) open = run.write(out);
    out.clear();
  };
  bool open = true;
  run.report->begin(out);

  ReadingRoom room;
  const bool alone = sources.size() < 2;
  const auto show = [&](const Source& source, Done done) {
    if (!done.accounts.empty()) {
      hold_against(room, source, run, done);
      room.add(std::move(done.accounts));
    }
    if (!done.failure.empty()) {
      run.tell(done.failure);
      outcome.incomplete = true;
      return;
    }
    for (const std::string& remark : done.linted.remarks) run.tell(source.path + ": " + remark);
    run.report->article(done.linted.found, out);
    outcome.summary.add(done.linted.found);
    if (out.size() > 65536) flush(open);
  };

  std::uint32_t jobs = run.jobs != 0 ? run.jobs : std::max(1U, std::thread::hardware_concurrency());
  jobs = static_cast<std::uint32_t>(
      std::min<std::size_t>(jobs, sources.size() / 4 + 1));  // a thread for two files is waste
  if (jobs <= 1) {
    for (std::size_t i = 0; i < sources.size() && open; ++i)
      show(sources[i], lint_one(sources[i], run, alone));
  } else {
    constexpr std::size_t kBlock = 8;
    std::vector<std::optional<Done>> results(sources.size());
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::condition_variable ready;
    const auto work = [&] {
      for (;;) {
        const std::size_t begin = next.fetch_add(kBlock);
        if (begin >= sources.size() || stop) return;
        for (std::size_t i = begin; i < std::min(begin + kBlock, sources.size()); ++i) {
          Done done = lint_one(sources[i], run, alone);
          const std::lock_guard lock(mutex);
          results[i] = std::move(done);
        }
        ready.notify_one();
      }
    };
    std::vector<std::jthread> threads;
    for (std::uint32_t j = 0; j < jobs; ++j) threads.emplace_back(work);
    for (std::size_t i = 0; i < sources.size() && open; ++i) {
      std::unique_lock lock(mutex);
      ready.wait(lock, [&] { return results[i].has_value(); });
      Done done = std::move(*results[i]);
      results[i].emplace();  // the article's memory goes as soon as it has been shown
      lock.unlock();
      show(sources[i], std::move(done));
    }
    stop = true;
  }
  run.report->end(outcome.summary, out);
  flush(open);
  return outcome;
}

}  // namespace stet::engine
