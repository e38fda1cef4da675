#include "engine/lint_all.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "base/files.h"

namespace stet::engine {
namespace {

/// What became of one source. The article must live as long as its findings are to be shown.
struct Done {
  std::unique_ptr<text::Article> article;
  Linted linted;
  std::string failure;
};

Done lint_one(const Source& source, const LintRun& run) {
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
    done.linted = lint_article(
        *done.article, settings.rulebook != nullptr ? *settings.rulebook : *run.rulebook, settings);
  } catch (const std::exception& error) {
    done.failure = source.path + ": internal error, this article was not checked: " + error.what();
  }
  return done;
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

  const auto show = [&](const Source& source, Done done) {
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
      show(sources[i], lint_one(sources[i], run));
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
          Done done = lint_one(sources[i], run);
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
