// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace marginalia::core::store {

class Connection;
struct Handle;

/// One prepared SQL statement with bound parameters. Prepared statements are kept by their connection, so
/// preparing the same text again is cheap. Columns count from 0, parameters from 1.
class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// Binds the arguments in order: integers, Id<...>, bool, double, text, blobs (std::span<const
    /// std::byte>), std::optional of these, and std::nullopt (NULL). An Id that is "none" (0) is bound as
    /// NULL.
    template <class... Arguments> Statement& bind(const Arguments&... arguments) {
        reset();
        int place = 0;
        (bindOne(++place, arguments), ...);
        return *this;
    }
    /// Binds the present row of another statement, column by column, with the types that it has there.
    Statement& bindRow(const Statement& row);
    /// Binds further arguments behind the first `place` ones without copying texts and blobs, which must live
    /// until the statement has run: for a statement that adds many rows.
    template <class... Arguments> void lendFrom(int place, const Arguments&... arguments) {
        (bindOne<Lifetime::Lent>(++place, arguments), ...);
    }
    /// True while there is a row. Throws Error for anything that SQLite reports (see connection.cpp for the
    /// kinds).
    bool step();
    /// Runs to the end, for statements without rows.
    void run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isText(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step; no copy.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;
    template <class AnyId> [[nodiscard]] AnyId id(int column) const {
        return AnyId{integer(column)};
    } ///< NULL reads as "none"
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::string columnName(int column) const;

private:
    friend class Connection;
    struct State;
    explicit Statement(std::unique_ptr<State> state);

    enum class Lifetime { Copied, Lent };

    template <Lifetime lifetime = Lifetime::Copied, class Value> void bindOne(int place, const Value& value) {
        if constexpr (std::is_same_v<Value, std::nullopt_t>)
            bindNull(place);
        else if constexpr (requires {
                               value.has_value();
                               *value;
                           })
            value ? bindOne<lifetime>(place, *value) : bindNull(place);
        else if constexpr (requires {
                               value.value;
                               static_cast<bool>(value);
                           })
            value ? bindInteger(place, value.value) : bindNull(place);
        else if constexpr (std::is_integral_v<Value>)
            bindInteger(place, static_cast<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<Value>)
            bindReal(place, static_cast<double>(value));
        else if constexpr (std::is_convertible_v<const Value&, std::string_view>)
            bindText(place, value, lifetime);
        else
            bindBlob(place, value, lifetime);
    }
    void check(int code) const;
    void bindNull(int place);
    void bindInteger(int place, std::int64_t value);
    void bindReal(int place, double value);
    void bindText(int place, std::string_view value, Lifetime lifetime);
    void bindBlob(int place, std::span<const std::byte> value, Lifetime lifetime);

    std::unique_ptr<State> m_state;
};

/// One open SQLite database: foreign keys on, no triggers, defensive. Used by one thread at a time.
class Connection {
public:
    enum class Mode {
        ReadWrite, ///< the file must be there
        Create,
        ReadOnly,
        Immutable, ///< nobody writes the file while it is open: no locks, and nothing is ever written beside
                   ///< it
        Memory,
        Temporary ///< a private file that the system removes; the name is only for messages
    };

    Connection(const std::filesystem::path& file, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A statement ready to bind. Reading goes through a const connection, writing only through `Edit`.
    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// Several statements without parameters (migrations, pragmas).
    void execute(std::string_view sql);
    template <class... Arguments> void run(std::string_view sql, const Arguments&... arguments) {
        prepare(sql).bind(arguments...).run();
    }
    /// First column of the first row.
    template <class... Arguments>
    [[nodiscard]] std::int64_t integer(std::string_view sql, const Arguments&... arguments) const {
        Statement statement = prepare(sql);
        statement.bind(arguments...);
        return statement.step() ? statement.integer(0) : 0;
    }
    template <class... Arguments>
    [[nodiscard]] std::string text(std::string_view sql, const Arguments&... arguments) const {
        Statement statement = prepare(sql);
        statement.bind(arguments...);
        return statement.step() ? statement.text(0) : std::string();
    }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] bool inTransaction() const;

    /// While one lives, statements that write may be prepared and run on a connection that only reads
    /// otherwise.
    class Writing {
    public:
        explicit Writing(Connection& connection);
        ~Writing();
        Writing(const Writing&) = delete;
        Writing& operator=(const Writing&) = delete;

    private:
        Connection& m_connection;
    };
    /// From now on statements that write throw Error{Internal} outside of a `Writing`: nothing gets past the
    /// history.
    void allowOnlyReading();
    /// The file is a private copy and goes with the connection.
    void removeFileAtEnd();
    /// Finalises the statements kept ready, so that the journal mode can change.
    void forgetStatements();
    /// For core/store only.
    [[nodiscard]] Handle& handle() const;

private:
    std::filesystem::path m_file;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace marginalia::core::store
